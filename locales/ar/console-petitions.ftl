# العرائض الموجهة إلى مجلس الجماعة، في لوحة العمل.

console-menu-petitions = العرائض
console-petitions = العرائض
console-petitions-none = لا توجد عريضة هنا.
console-petition-search-hint = المرجع أو كلمات من العنوان
console-petition-title = العنوان
console-petition-no-reference = بدون رقم
console-petition-closes = نهاية المساندة
console-petition-opened-on = تاريخ الفتح
console-supports = المساندات
console-supports-of = { $count } من { $threshold }
console-supports-unnumbered = { $count ->
    [zero] لا مساندة
    [one] مساندة واحدة
    [two] مساندتان
    [few] { $count } مساندات
    [many] { $count } مساندة
   *[other] { $count } مساندة
}، ولا عدد مطلوب (جمعية، المادة 124)
console-tie-resident = يسكن بالجماعة
console-tie-activity = يزاول نشاطا بالجماعة
console-back-to-petition = العودة إلى العريضة
console-print = طباعة

console-petition-status-draft = مسودة
console-petition-status-collecting = مفتوحة
console-petition-status-ready = جاهزة للإيداع
console-petition-status-deposited = مودعة
console-petition-status-checking = لدى المكتب للتحقق
console-petition-status-accepted = مقبولة
console-petition-status-refused = مرفوضة
console-petition-status-decided = اتخذ القرار
console-petition-status-closed = مغلقة

console-petition-event-drafted = كتابة المسودة
console-petition-event-edited = تعديل المسودة
console-petition-event-opened = فتحت للمساندة
console-petition-event-collecting = أعيد فتحها للمساندة
console-petition-event-ready = جاهزة للإيداع
console-petition-event-deposited = أودعت لدى رئيس المجلس
console-petition-event-checking = أحيلت إلى المكتب للتحقق من الشروط
console-petition-event-accepted = قبلت، وتدرج في جدول أعمال الدورة القادمة
console-petition-event-refused = رفضت
console-petition-event-decided = قرار المجلس
console-petition-event-closed = أغلقت
console-petition-event-threshold = بلغت عدد المساندات الذي يتطلبه القانون
console-petition-event-below = نزلت تحت عدد المساندات الذي يتطلبه القانون
console-petition-event-withdrawn = سحبت مساندة
console-petition-by-supporter = مواطن

## المسودة

console-petition-new = عريضة جديدة
console-petition-edit = تعديل المسودة
console-petition-needed = عدد المساندات الذي يتطلبه القانون التنظيمي { "113-14" } (المادة 123) في هذه الجماعة: { $count }.
console-petition-needs-none = من جمعية: لا يشترط القانون التنظيمي 113-14 (المادة 124) عددا من المساندات.
console-petition-title-ar = العنوان بالعربية
console-petition-title-fr = العنوان بالفرنسية
console-petition-text-ar = النص بالعربية: المطلوب والأسباب والأهداف
console-petition-text-fr = النص بالفرنسية: المطلوب والأسباب والأهداف
console-petition-closes-field = آخر يوم للمساندة (اختياري)
console-petition-incomplete = اكتبوا العنوان (5 حروف على الأقل) والنص (20 حرفا على الأقل) باللغتين.

## الفتح وما بعده

console-petition-open = فتح للمساندة
console-petition-open-more = بعد الفتح لا يتغير النص. يجب التحقق أولا مما يلي:
console-petition-check-powers = الموضوع يدخل في اختصاصات المجلس (المادة 121)
console-petition-check-constants = لا يمس بثوابت الأمة (المادة 121)
console-petition-check-interest = للموقعين مصلحة مشتركة ومباشرة (المادة 123)
console-petition-check-agent = تم تعيين وكيل العريضة (المادة 122)
console-petition-open-do = فتح
console-petition-unchecked = يجب تأكيد كل الشروط قبل الفتح.
console-petition-move = المرحلة الموالية
console-petition-move-do = حفظ وإخبار
console-petition-too-few = لم يبلغ العدد الذي يطلبه القانون. أدخلوا أولا الأوراق الموقعة: الورق والمراسلة يحسبان معا.
console-petition-pending = { $count ->
    [one] مساندة واحدة تنتظر النظر
    [two] مساندتان تنتظران النظر
    [few] { $count } مساندات تنتظر النظر
   *[other] { $count } مساندة تنتظر النظر
}: لا يصبح الملف جاهزا ولا يودع قبل أن ينظر فيها أحد المسؤولين.
console-petition-words = رسالة إلى المساندين
console-petition-words-hint = ترسل كما هي إلى المساندين: اكتبوها بالعربية والفرنسية. إلزامية عند الرفض (الأسباب) وعند القرار.
console-petition-no-words = الرفض والقرار يحتاجان إلى شرح: اكتبوا رسالة إلى المساندين.
console-petition-no-way = لا يمكن الانتقال مباشرة بين هاتين الحالتين.
console-petition-not-looked-at = ما زالت مساندات تنتظر النظر: لا يصبح الملف جاهزا ولا يودع قبل أن ينظر فيها أحد المسؤولين. لم يحفظ أي شيء، ونصكم باق.
console-petition-changed = غيّر { $by } هذه العريضة في هذه الأثناء (الحالة: { $status }). لم يحفظ أي شيء، ونصكم باق.
console-told-petition-opened = فتحت العريضة للمساندة.
console-told-petition-moved = تم. سيتم إخبار المساندين.

## المساندات

console-codes = الرموز المنشورة
console-codes-more = لكل مساندة وصلت رمز بدون اسم يمكن نشره: كل واحد يتأكد من أن مساندته وصلت. البطاقة التي أعطيت مرتين تحتسب مرة واحدة: قد يكون عدد الرموز أكبر من عدد المساندات المحتسبة.
console-codes-none = لا توجد مساندة بعد.
console-codes-file = تنزيل كل الرموز
console-supporters = أسماء المساندين
console-supporters-more = أسماء المساندين وأرقام بطاقاتهم (العدد: { $count }). تستعمل فقط لإيداع العريضة، وكل اطلاع عليها يسجل في السجل.
console-supporters-show = إظهار لائحة التوقيع
console-supporters-file = تنزيل بصيغة CSV
console-signing = لائحة الموقعين
console-signing-law = القانون التنظيمي { "113-14" }، المادتان 123 و125
console-signing-number = الرقم
console-signing-name = الاسم الكامل
console-signing-unusual = شكل غير معتاد، يجب التحقق منه
console-signing-card = رقم البطاقة الوطنية
console-signing-tie = الصلة بالجماعة
console-signing-address = العنوان أو النشاط
console-signing-signature = التوقيع
console-signing-code = الرمز

## ملف الإيداع

console-deposit-file = ملف الإيداع
console-deposit-title = عريضة إلى مجلس الجماعة
console-deposit-law = القانون التنظيمي { "113-14" }، المواد من 121 إلى 125؛ المرسوم { "2-16-403" }
console-deposit-to = إلى
console-deposit-president = السيد رئيس المجلس الجماعي — { $commune }
console-deposit-date = تاريخ الإيداع
console-deposit-subject = النقطة المطلوب إدراجها في جدول الأعمال
console-deposit-text = الموضوع والأسباب والأهداف
console-deposit-supports = المساندات
console-deposit-count = عدد المصرحين بمساندتهم منذ { $date }: { $count }. والعدد الذي يتطلبه القانون: { $threshold }.
console-deposit-count-association = عدد المصرحين بمساندتهم منذ { $date }: { $count }. ولا يشترط القانون عددا على الجمعية (المادة 124).
console-deposit-no-signature = المساندة المصرح بها عبر المراسلة ليست توقيعا: اللائحة المرفقة توقع باليد.
console-deposit-agent = الوكيل (المادة 122)
console-deposit-agent-name = الاسم الكامل
console-deposit-agent-card = رقم البطاقة الوطنية
console-deposit-agent-address = العنوان
console-deposit-agent-phone = الهاتف
console-deposit-papers = الوثائق المرفقة
console-deposit-paper-list = لائحة الموقعين، موقعة
console-deposit-paper-cards = نسخ من البطائق الوطنية
console-deposit-paper-proof = ما يثبت السكنى أو مزاولة نشاط بالجماعة
console-deposit-agent-signature = توقيع الوكيل
console-deposit-receipt = الوصل: التاريخ والرقم والخاتم

## السجل

console-area-petition = العرائض
console-deed-petition-draft = مسودة عريضة
console-deed-petition-edit = تعديل مسودة
console-deed-petition-open = فتح عريضة
console-deed-petition-status = تغيير حالة عريضة
console-deed-petition-people = الاطلاع على أسماء مساندين
console-deed-petition-supports = النظر في مساندات والبت فيها

## مساندات يجب النظر فيها

console-look = مساندات يجب النظر فيها
console-look-more = { $count ->
    [zero] لا توجد مساندة تنتظر النظر
    [one] مساندة واحدة تنتظر النظر
    [two] مساندتان تنتظران النظر
    [few] { $count } مساندات تنتظر النظر
    [many] { $count } مساندة تنتظر النظر
   *[other] { $count } مساندة تنتظر النظر
}. لا يعلن بلوغ العدد الذي يطلبه القانون إلا بعد ذلك. الأسماء والبطاقات مخفية، وكل اطلاع يسجل.
console-look-show = إظهار
console-look-none = لا شيء هنا للنظر فيه.
console-look-card = بطاقة قدمت في الشباك
console-look-card-field = رقم البطاقة
console-look-card-find = البحث عن المساندات بهذه البطاقة
console-look-card-wrong = هذا ليس رقم بطاقة وطنية.
console-look-decision = القرار
console-look-reason = السبب
console-look-reason-hint = يسجل في الملف. إذا لم تحتسب المساندة، يقال أيضا للشخص.
console-look-settle = حفظ
console-look-incomplete = اختاروا مساندة واحدة على الأقل، والقرار، واكتبوا السبب. لم يسجل أي شيء.
console-look-number = رقم { $number }
console-look-column-pick = اختيار
console-look-column-name = الاسم
console-look-column-card = البطاقة
console-look-column-phone = الهاتف
console-look-column-signs = ما يلفت النظر
console-look-column-state = الحالة
console-look-column-when = متى
console-support-counted = محسوبة
console-support-again = البطاقة نفسها: لا تحتسب مرة ثانية
console-support-waiting = تنتظر
console-support-refused = غير محسوبة
console-sign-phone = الهاتف نفسه
console-sign-card = البطاقة نفسها من هاتف آخر
console-sign-name = الاسم نفسه
console-sign-near = أرقام بطاقات متقاربة
console-sign-minute = الدقيقة نفسها
console-sign-unusual = رقم غير معتاد الشكل
console-petition-event-supports_counted = نظر في مساندات: محسوبة
console-petition-event-supports_refused = نظر في مساندات: غير محسوبة

## عرائض بدأها مواطنون

console-petition-event-sent = أرسلها مواطن
console-petition-begun = من مواطن
console-petition-untitled = (موضوع قيل صوتا)
console-petition-untyped = (رسالة صوتية تنتظر الكتابة)
console-petition-rules = ما يطلبه القانون
console-petition-rules-source = القواعد منذ { $since }: { $source }. يؤكدها مختص قانوني.
console-petition-rule-kept = نعم
console-petition-rule-missing = لم يذكر
console-petition-rule-broken = لا
console-petition-rule-unsure = للتحقق
console-petition-rule-judged = للنظر
console-petition-rule-hidden = محجوب
console-petition-draft-of = مسودة العريضة
console-petition-draft-more = اكتبوها باللغتين ثم افتحوها للمساندة. ما ينقص يسأل عنه صاحبها في الأسفل: «طرح سؤال».
console-petition-draft-decided = اتخذ القرار وأبلغ به صاحبها.
console-petition-draft-open = فتح المسودة
console-petition-author-words = كلام صاحب العريضة
console-petition-author-case = طلب صاحب العريضة
console-petition-refuse = عدم القبول
console-petition-refuse-rule = القاعدة القانونية التي لم تحترم
console-petition-refuse-why = السبب بكلام بسيط
console-petition-refuse-hint = ترسل القاعدة ومادتها وكلامكم إلى صاحب العريضة. لغته: { $language }.
console-petition-refuse-do = الرفض والإبلاغ
console-petition-unwritten = ينقص العنوان والنص في إحدى اللغتين: عدلوا المسودة أولا.
console-told-petition-refused = تم. أبلغ صاحب العريضة بالقاعدة وبكلامكم.
console-told-petition-no-rule = اختاروا القاعدة التي لم تحترم. لم يسجل شيء.
console-told-petition-no-words = اذكروا السبب بكلام بسيط. لم يسجل شيء.
console-told-petition-changed = هذا الطلب حسم أو سحب. لم يسجل شيء.
console-deed-petition-refuse = عريضة لم تقبل قبل فتحها

## أوراق التوقيع

console-paper = أوراق التوقيع
console-paper-more = من يوقع على الورق ويساند أيضا عبر المراسلة يحسب مرة واحدة. اطبعوا الأوراق واجمعوا التوقيعات، ثم أدخلوا كل ورقة هنا وأرفقوا صورتها.
console-paper-heading = عريضة إلى مجلس الجماعة — القانون التنظيمي { "113-14" }، المواد من 121 إلى 125
console-paper-notice = اقرؤوا النص قبل التوقيع: امسحوا الرمز أو اطلبوه. يستعمل رقم البطاقة ليحسب كل شخص مرة واحدة، ولا يطلع على الأسماء إلا المجلس والموظفون المكلفون بالعرائض. يمكنكم سحب توقيعكم في مكتب الجماعة (القانون { "09-08" }).
console-paper-column-number = رقم
console-paper-column-name = الاسم الكامل
console-paper-column-card = رقم البطاقة الوطنية
console-paper-column-tie = العنوان أو النشاط بالجماعة
console-paper-column-signature = التوقيع
console-paper-print = طباعة أوراق جديدة
console-paper-count = عدد الأوراق ({ $rows } سطرا في كل ورقة، و{ $most } ورقة على الأكثر في المرة)
console-paper-print-do = ترقيم الأوراق
console-paper-open = إدخال ورقة
console-paper-code = رقم الورقة أو الرمز الممسوح
console-paper-open-do = فتح
console-paper-none = لم تطبع أي ورقة.
console-paper-sheet = الورقة { $number }
console-paper-printed = تاريخ الطباعة
console-paper-keyed = الأسطر المدخلة
console-paper-keyed-of = { $count } من { $rows }
console-paper-refused = لا تحسب
console-paper-photo = الصورة
console-paper-photo-yes = مرفقة
console-paper-photo-no = ناقصة
console-paper-pdf = PDF
console-paper-pdf-all = ملف PDF لآخر الأوراق ({ $count })
console-paper-line = السطر
console-paper-state = الحساب
console-paper-once = يحسب مرة واحدة مع:
console-paper-elsewhere-paper = الورقة { $sheet }، السطر { $row }
console-paper-elsewhere-chat = مساندة عبر المراسلة
console-paper-save = حفظ الأسطر
console-paper-keys = اتركوا الأسطر بلا توقيع فارغة. السطر الخاطئ لا يوقف الأسطر الأخرى.
console-paper-photo-add = صورة الورقة الموقعة
console-paper-photo-new = تعويض الصورة
console-paper-photo-show = عرض الصورة (يسجل في السجل)
console-paper-photo-do = إرفاق
console-paper-invalid = أسطر لا تحسب
console-paper-invalid-lines = ضعوا علامة على الأسطر في الجدول، ثم اذكروا السبب.
console-paper-invalid-do = عدم الحساب
console-paper-invalid-words = توضيحات
console-paper-back = كل الأوراق
console-paper-over = أودعت العريضة أو أغلقت: لا طباعة ولا إدخال بعد ذلك.
console-told-paper-too-many = للعريضة ثلاثمائة ورقة على الأكثر.
console-told-paper-over = أودعت العريضة أو أغلقت: لم يسجل شيء.
console-told-paper-no-sheet = هذه الورقة غير موجودة. تحققوا من الرقم.
console-told-paper-printed = رقمت الأوراق. اطبعوا ملف PDF.
console-told-paper-keyed = حفظت الأسطر.
console-told-paper-partly = هناك أسطر للتصحيح، وحفظت الأخرى.
console-told-paper-photo = أرفقت الصورة.
console-told-paper-invalid = سجل ذلك مع السبب.
console-fault-no-name = الاسم الشخصي والعائلي بالحروف.
console-fault-no-card = حرف أو حرفان ثم خمسة أو ستة أرقام.
console-fault-paper-taken = أدخله شخص آخر باسم آخر.
console-fault-no-photo = صورة أو ملف PDF.
console-support-fault = السبب
console-support-fault-unsigned = بلا توقيع
console-support-fault-unreadable = غير مقروء
console-support-fault-wrong_card = الرقم ليس رقم صاحبه
console-support-fault-outside = لا يسكن بالجماعة ولا يعمل بها
console-support-fault-not_elector = لا تتوفر فيه شروط اللوائح الانتخابية
console-support-fault-not_meant = لم يرد المساندة
console-support-fault-withdrawn = سحبها صاحبها في المكتب (تمحى)
console-support-fault-other = سبب آخر
console-petition-event-sheets_printed = طبع أوراق التوقيع
console-petition-event-paper_keyed = إدخال أسطر ورقية
console-deed-petition-sheets = طبع أوراق التوقيع
console-deed-petition-paper = إدخال أسطر ورقية
console-deed-petition-sheet_photo = إرفاق صورة ورقة
console-signing-paper = وقع: الورقة { $sheet }، السطر { $row }
console-look-fault-none = تحسب، أو سبب آخر

## الملف والوصل بصيغة PDF

console-deposit-copy = ملف PDF للجميع (بدون أسماء)
console-deposit-bureau = ملف PDF للمكتب (الأسماء والأرقام، يسجل في السجل)
console-deposit-way = كيف
console-deposit-chat = عبر المراسلة
console-deposit-by-way = منها موقعة على الورق: { $signed }، ومصرح بها عبر المراسلة فقط: { $chat }. كل شخص يحسب مرة واحدة.
console-deposit-masked = في هذه النسخة يشار إلى كل مساندة برمزها دون اسم (القانون { "09-08" }). واللائحة الكاملة لدى المكتب.
console-deposit-whole = اللائحة الكاملة، لتحقق المكتب (المادة 125). لا تنشر (القانون { "09-08" }).
console-deposit-cut = تقف هذه اللائحة عند { $most } شخص، والبقية في ملف CSV.
console-receipt-title = وصل إيداع عريضة
console-receipt-number = الوصل رقم { $number }
console-receipt-day = أودعت في { $date }
console-receipt-supports = عدد المساندات المحسوبة: { $count }
console-receipt-law = القانون التنظيمي { "113-14" }، المادة 125: يتحقق المكتب من الشروط، ويجب الجواب المعلل قبل نهاية { $until }.
console-receipt-stamp = خاتم الجماعة وتوقيعها
console-receipt-pdf = الوصل بصيغة PDF

# مساندات قيلت صوتا أو أظهرت في بطاقة
console-spoken = مساندات تنتظر الكتابة
console-spoken-waiting = { $count ->
    [zero] لا مساندات تنتظر الكتابة
    [one] مساندة واحدة تنتظر الكتابة
    [two] مساندتان تنتظران الكتابة
    [few] { $count } مساندات تنتظر الكتابة
    [many] { $count } مساندة تنتظر الكتابة
   *[other] { $count } مساندة تنتظر الكتابة
}
console-spoken-more = هؤلاء لا يكتبون: قالوا أسماءهم وأرقام بطاقاتهم أو أظهروها. استمعوا واكتبوا، فتحتسب المساندة كغيرها ويمحى ما أرسل. كل اطلاع يسجل.
console-spoken-none = لا شيء ينتظر الكتابة هنا.
console-spoken-again = بطاقة قدمت من قبل
console-spoken-name = الاسم الكامل المسموع
console-spoken-card = رقم البطاقة
console-spoken-digits = الأرقام الثلاثة الأخيرة
console-spoken-do = كتابة واحتساب
console-spoken-refuse = تتعذر كتابتها
console-spoken-refuse-do = إخبار الشخص
console-spoken-text = توضيحات تقال للشخص كما هي
console-spoken-gone = لم تعد هذه المساندة تنتظر: كتبها شخص آخر، أو سحبت.
console-told-spoken-typed = كتبت. سيخبر الشخص بذلك.
console-told-spoken-refused = سجل ذلك. سيخبر الشخص ويمكنه إعادة الإرسال.
console-fault-spoken-three-digits = ثلاثة أرقام.
console-fault-spoken-wrong-digits = ليست الأرقام الأخيرة لبطاقة قدمت من هذا الهاتف.
console-spoken-fault-unheard = التسجيل غير مسموع جيدا
console-spoken-fault-unreadable = الرقم غير مقروء
console-spoken-fault-incomplete = الاسم أو الرقم ناقص
console-spoken-fault-wrong_digits = ليست أرقام البطاقة المقدمة
console-spoken-fault-other = سبب آخر
console-petition-event-spoken_typed = كتابة مساندة قيلت صوتا
console-petition-event-spoken_refused = تعذر كتابة مساندة قيلت صوتا
console-deed-petition-spoken = كتابة مساندة قيلت صوتا
console-deed-petition-spoken_refused = تعذر كتابة مساندة قيلت صوتا
console-petition-supports-untyped = ما زالت مساندات قيلت صوتا تنتظر الكتابة: اكتبوها أولا. لم يحفظ أي شيء، ونصكم باق.
