# ما يقرؤه موظفو الجماعة في لوحة العمل.

## الإطار

console-product = مشاركة تارودانت
console-skip = الانتقال إلى المحتوى
console-menu = القائمة
console-menu-cases = الطلبات
console-menu-inbox = المحادثات
console-menu-flags = التنبيهات
console-menu-staff = الموظفون
console-menu-audit = السجل
console-count-fresh = جديدة
console-other-language = Français
console-live-lost = الصفحة لم تعد محيّنة: انقطع الاتصال.
console-missing = غير موجود
console-missing-more = هذه الصفحة غير موجودة، أو لا تدخل في اختصاص مصلحتكم.
console-refused = الولوج غير مرخص
console-refused-more = دوركم لا يسمح بفتح هذه الصفحة. المرجو الاتصال بأحد المسؤولين.
console-broken = وقع خطأ
console-broken-more = سُجل الخطأ. ارجعوا إلى الصفحة السابقة وأعيدوا المحاولة.
console-unclear = هذا العنوان لا يؤدي إلى صفحة
console-unclear-more = العنوان ناقص أو فيه خطأ. ارجعوا إلى الصفحة السابقة أو افتحوا المنصة من بدايتها.
console-gone = هذا الاختيار لم يعد موجودا
console-gone-more = المصلحة أو الزميل أو الطلب الذي اخترتموه لم يعد موجودا. ارجعوا إلى الصفحة السابقة: ما كتبتموه ما زال هناك.
console-too-large = الحجم كبير جدا
console-too-large-more = أرسلوا ملفات أقل أو أصغر حجما.
console-away = قاعدة المعطيات لا تجيب الآن
console-away-more = لم يضع شيء مما سجل. أعيدوا المحاولة بعد لحظات: ما كتبتموه أبقوه مفتوحا إلى أن يُقبل.
console-session-ended = انتهت جلستكم. ما تكتبونه هنا لم يعد يحفظ: أرسلوه، وسيطلب منكم الدخول ثم تجدون نصكم كما هو.
console-session-ended-kept = كانت جلستكم قد انتهت. ادخلوا من جديد: نصكم محفوظ.
console-session-over = انتهت جلستكم: ساعة دون استعمال، أو اثنتا عشرة ساعة. سجلوا الدخول؛ ما بدأتم كتابته محفوظ.
console-unsent = لم يرسل بعد، كتب
console-unsent-kept = محفوظ
console-unsent-drop = حذف هذه المسودة
console-fault-missing = هذه الخانة فارغة.
console-fault-short = قصير جدا: { $count } حروف على الأقل.
console-fault-long = طويل جدا: { $count } حرف على الأكثر.
console-too-long = النص طويل: 0 حرفا زائدا.
console-fault-wrong = يحتاج إلى تصحيح.
console-fault-arabic = بالحروف العربية.
console-fault-no-picture = هذا الملف ليس صورة: { $name }
console-fault-no-sound = هذا الملف ليس تسجيلا صوتيا: { $name }
console-fault-poor-picture = لا تُظهر الصورة ما يكفي (مقطوعة، أو عرضها أقل من 200 بكسل): { $name }
console-fault-empty-picture = هذا الملف فارغ: { $name }
console-fault-many-pictures = { $count } صور على الأكثر.
console-fault-far = يحدد الاجتماع لسنتين من الآن على الأكثر: تأكدوا من السنة.
console-fault-past = هذا الموعد مضى.
console-fault-taken = لهذا العنوان حساب من قبل.
console-told-unsent-dropped = حذفت المسودة.
console-any = الكل
console-choose = اختاروا
console-save = حفظ
console-remove = حذف
console-filter = تصفية
console-filters = التصفية
console-search = بحث
console-sort = الترتيب
console-pages = الصفحات
console-page-back = العودة إلى الصفحة
console-page-first = الصفحة الأولى
console-page-next = الصفحة الموالية
console-actions = إجراءات
console-hidden = محجوب عن دوركم
console-somebody = أحد الزملاء
console-nobody = لا أحد

## الأدوار

console-role = الدور
console-role-admin = مسؤول
console-role-supervisor = مشرف
console-role-officer = موظف
console-role-observer = ملاحظ

## الدخول والحساب

console-sign-in = تسجيل الدخول
console-sign-in-do = دخول
console-sign-out = خروج
console-sign-in-wrong = البريد الإلكتروني أو كلمة المرور غير صحيحة.
console-sign-in-late = انتهى وقت إدخال الرمز. أعيدوا الدخول بكلمة المرور.
console-sign-in-over = كلمة المرور المؤقتة هذه لم تعد صالحة بعد مرور ثلاثة أيام. اطلبوا أخرى من أحد المسؤولين.
console-sign-in-wait =
    { $minutes ->
        [one] محاولات كثيرة. أعيدوا المحاولة بعد دقيقة.
        [two] محاولات كثيرة. أعيدوا المحاولة بعد دقيقتين.
        [few] محاولات كثيرة. أعيدوا المحاولة بعد { $minutes } دقائق.
       *[other] محاولات كثيرة. أعيدوا المحاولة بعد { $minutes } دقيقة.
    }
console-sign-in-again = العودة إلى كلمة المرور
console-email = البريد الإلكتروني
console-password = كلمة المرور
console-password-show = إظهار
console-password-hide = إخفاء
console-name = الاسم
console-absence = الغياب
console-away-from = أول يوم
console-away-to = آخر يوم
console-deputy = النائب
console-deputy-none = لا أحد: الفريق
console-away-deputy-more = ما كان سيسند إليكم يذهب إلى النائب. ولا يرى أكثر مما كان يرى.
console-away-do = حفظ الغياب
console-away-end = نهاية الغياب
console-away-until = في غياب حتى { $day }
console-away-until-deputy = في غياب حتى { $day }، ينوب عنه { $deputy }
console-own-name = اسمكم كما سيقرأه المواطنون
console-code = رمز التحقق
console-code-more = افتحوا تطبيق الرموز في هاتفكم، أو استعملوا أحد الرموز المحفوظة على الورق.
console-code-field = الرمز
console-code-digits = الأرقام الستة في التطبيق
console-code-wrong = هذا الرمز غير صالح.
console-account = حسابي
console-first-password = اختاروا كلمة المرور
console-first-password-more = كلمة المرور التي تسلمتموها تستعمل مرة واحدة فقط.
console-first-password-after = كلمة المرور القديمة لم تعد مقبولة.
console-operator = مشغل هذه الخدمة
console-first-password-outdated = كلمة مروركم قصيرة أو يسهل تخمينها. اختاروا أخرى، مرة واحدة.
console-first-password-by = قام { $name } بتعويض كلمة المرور وإلغاء التحقق بخطوتين ({ $moment }). إن لم تطلبوا ذلك فأخبروا مسؤولا آخر.
console-password-change = تغيير كلمة المرور
console-password-current = كلمة المرور الحالية
console-password-new = كلمة المرور الجديدة
console-password-again = كلمة المرور الجديدة مرة أخرى
console-password-rules = { $count } حرفا على الأقل. جملة قصيرة يسهل تذكرها.
console-password-short = ما زالت قصيرة: { $count } حرفا على الأقل.
console-password-common = يسهل تخمينها. اكتبوا عدة كلمات لا علاقة بينها.
console-password-fit = كلمة المرور هذه مقبولة.
console-password-do = حفظ كلمة المرور
console-password-pending = كلمة مرور مؤقتة
console-second-factor = التحقق بخطوتين
console-second-factor-is-on = التحقق بخطوتين مفعل
console-second-factor-is-off = التحقق بخطوتين غير مفعل
console-second-factor-demanded = دوركم يتيح الاطلاع على معطيات الناس، وكلمة المرور وحدها لا تكفي. تحتاجون إلى تطبيق رموز في هاتفكم (Google Authenticator أو Aegis أو FreeOTP…). يتم ذلك مرة واحدة.
console-second-factor-move = تغيير الهاتف
console-code-or-paper = رمز من التطبيق، أو رمز من الورق
console-proof = هل أنتم حقا من يطلب هذا؟
console-proof-more = ما تريدون فعله حساس. أكدوا هويتكم، ولن نعيد السؤال قبل عشر دقائق.
console-proof-field = كلمة المرور أو الرمز
console-proof-do = تأكيد
console-proof-wrong = غير صحيح. أعيدوا المحاولة.
console-sessions = أين حسابكم مفتوح
console-sessions-more = تنتهي الجلسة بعد ساعة دون استعمال، وبعد اثنتي عشرة ساعة على الأكثر.
console-sessions-end-others = إغلاق كل الجلسات الأخرى
console-session-opened = فتحت
console-session-seen = آخر استعمال
console-session-this = هذه الجلسة
console-session-end = إغلاق
console-network = الشبكة
console-device-unknown = جهاز غير معروف
console-account-events = ما جرى في حسابكم
console-second-factor-start = تفعيل
console-second-factor-end = إيقاف
console-second-factor-scan = امسحوا هذه الصورة بتطبيق الرموز.
console-second-factor-picture = صورة تمسح بتطبيق الرموز
console-second-factor-typed = أو اكتبوا هذا في التطبيق:
console-second-factor-paper = احتفظوا بهذه الرموز على الورق. كل رمز يستعمل مرة واحدة عند ضياع الهاتف.
console-second-factor-confirm = تحقق وتفعيل

## رسائل بعد الاستمارات

console-told-saved = تم الحفظ.
console-told-removed = تم الحذف.
console-told-erased = تم محو معطيات هذا الشخص، وسيخبر بذلك.
console-told-incomplete = في الاستمارة شيء ناقص أو غير صحيح.
console-told-too-large = لم يرسل شيء: الملفات كبيرة جدا. اختاروا أصغر منها؛ كلامكم محفوظ.
console-told-password-set = تم حفظ كلمة المرور الجديدة.
console-told-password-wrong = كلمة المرور الحالية غير صحيحة.
console-told-password-rules = كلمة المرور الجديدة قصيرة: اثنا عشر حرفا على الأقل.
console-told-password-differs = كلمتا المرور الجديدتان غير متطابقتين.
console-told-password-same = كلمة المرور الجديدة هي نفسها الحالية. اختاروا أخرى.
console-told-password-common = كلمة المرور هذه يسهل تخمينها. اختاروا أخرى.
console-told-wrong-tries = منذ زيارتكم الأخيرة فشلت عدة محاولات للدخول إلى حسابكم. إن لم تكونوا أنتم من حاول، فانظروا في «حسابي» وغيروا كلمة المرور.
console-told-wait = محاولات كثيرة. انتظروا قليلا ثم أعيدوا المحاولة.
console-told-sessions-ended = تم الإغلاق.
console-told-staff-signed-out = أغلقت كل جلسات هذا الشخص.
console-told-code-wrong = هذا الرمز غير صالح. أعيدوا المحاولة.
console-told-second-factor-on = تم تفعيل التحقق بخطوتين.
console-told-second-factor-off = تم إيقاف التحقق بخطوتين.
console-told-case-moved = تم. سيتم إخبار المواطنين المعنيين.
console-told-case-assigned = تمت إحالة الطلب.
console-told-case-postponed = سجل الموعد الجديد. وأخبر به المواطن.
console-told-case-categorized = تم تصحيح الموضوع.
console-told-case-asked = السؤال في طريقه. الأجل متوقف إلى أن يصل الجواب.
console-told-case-called-off = استأنف الأجل. المواطن على علم بذلك.
console-told-case-noted = أضيفت الملاحظة.
console-spoken-file = تسجيل طلب من هذه الرسالة الصوتية
console-spoken-file-do = تسجيل الطلب
console-told-spoken-filed = سجل الطلب مع الرسالة الصوتية. سيصل رقمه إلى المواطن.
console-told-spoken-not-filed = لم يسجل شيء: هذه الرسالة الصوتية تابعة لطلب من قبل، أو أن الموضوع لم يعد معروضا.
console-told-claimed = المحادثة معكم الآن. البوت صامت.
console-told-claim-lost = تولى أحد الزملاء هذه المحادثة قبل قليل.
console-told-answered = الجواب في طريقه.
console-told-handed-back = أعيدت المحادثة إلى البوت.
console-told-not-held = هذه المحادثة لم تعد معكم.
console-told-staff-exists = لهذا العنوان حساب من قبل.
console-told-staff-last-admin = يجب أن يبقى مسؤول واحد على الأقل.
console-told-staff-own-role = لا يمكنك سحب دور المسؤول من حسابك بنفسك: يمكن لمسؤول آخر أن يفعل ذلك.

## الطلبات

console-cases = الطلبات
console-request-answers = أجوبة المواطن
console-request-files-later = أرسل بعد ذلك
console-cases-none = لا توجد طلبات هنا.
console-tab-open = الجارية
console-tab-received = تم التوصل بها
console-tab-assigned = محالة على المصلحة
console-tab-in_progress = قيد المعالجة
console-tab-answered = تمت الإجابة
console-tab-closed = انتهت
console-tab-refused = لم تقبل
console-tab-withdrawn = سحبت
console-tab-merged = مضمومة
console-tab-all = الكل
console-cases-only-of = ترون طلبات مصلحتكم فقط: { $department }.
console-case-message-lost = رسالة بتاريخ { $when } حول هذا الطلب لم تصل إلى المواطن.
console-case-message-unsure = رسالة بتاريخ { $when } حول هذا الطلب ربما لم تصل.
console-case-replied = جواب جديد من المواطن
console-contested = معترض عليها
console-case-contested = لم يصلح بعد
console-case-objected = جواب معترض عليه
console-case-contested-since = اعتراض: مواطن يقول إن الإصلاح لم يتم ({ $when }).
console-case-objected-since = معترض عليه: يقول صاحب الطلب إن الجواب ليس ما طلبه ({ $when }).
console-awaited = تنتظر المواطن
console-case-awaited = تنتظر المواطن
console-case-awaited-until = منتظر يوم { $day }
console-case-awaits = في انتظار المواطن منذ { $when }: آخر أجل لجوابه { $day }. الأجل الموعود به متوقف.
console-case-lapsed = أغلق دون جواب المواطن. إذا أجاب قبل { $day }، يفتح الطلب من جديد.
console-case-unplaced = المكان غير محدد
console-case-on-map = على الخريطة
console-late = المتأخرة
console-silent = دون خبر
console-case-silent = دون خبر منذ { $when }
console-mine = طلباتي
console-search-cut = البحث طويل جدا: لم يبحث إلا عن أول { $count } حرف.
console-search-hint = رقم، كلمات، اسم، هاتف
console-sort-silent = الأطول صمتا
console-sort-due = حسب الأجل
console-sort-newest = الأحدث أولا
console-reference = المرجع
console-category = الموضوع
console-quarter = الحي
console-status = الحالة
console-days-left = الأجل
console-days =
    { $count ->
        [zero] اليوم
        [one] يوم واحد
        [two] يومان
        [few] { $count } أيام
        [many] { $count } يوما
       *[other] { $count } يوم
    }
console-days-today = اليوم
console-days-late =
    { $count ->
        [one] تأخر يوما
        [two] تأخر يومين
        [few] تأخر { $count } أيام
        [many] تأخر { $count } يوما
       *[other] تأخر { $count } يوم
    }
console-assignee = الموظف
console-department = المصلحة
console-all-departments = كل المصالح
console-age = منذ
console-just-now = الآن
console-affected =
    { $count ->
        [one] شخص واحد معني
        [two] شخصان معنيان
        [few] { $count } أشخاص معنيون
        [many] { $count } شخصا معنيا
       *[other] { $count } شخص معني
    }
console-description = الوصف
console-no-description = بدون نص.
console-description-spoken = 🎤 قيل في رسالة صوتية، للاستماع.
console-description-erased = مُحي مع معطيات هذا الشخص (القانون 09-08).
console-files-hidden =
    { $count ->
        [one] ملف واحد محجوب عن دوركم.
        [two] ملفان محجوبان عن دوركم.
        [few] { $count } ملفات محجوبة عن دوركم.
       *[other] { $count } ملفا محجوبا عن دوركم.
    }
console-place = المكان
console-no-place = المكان غير محدد.
console-map-closer = تقريب
console-map-farther = إبعاد
console-map-open = فتح الخريطة
console-map-app = فتح في تطبيق الخرائط
console-map = خريطة المكان
console-timeline = التتبع
console-visible = يراه المواطن
console-internal = داخلي
console-citizen-or-bot = المواطن
console-promised = أجل الجواب
console-legal-acknowledge = آخر يوم للتكفل بها (مرسوم 2‑17‑265)
console-legal-answer = آخر يوم للجواب (مرسوم 2‑17‑265)
console-menu-supervision = الإشراف
console-supervision = الإشراف
console-supervised-contested = معترض عليها
console-supervised-late = متأخرة
console-supervised-unoriented = لم تتكفل بها مصلحة
console-supervised-unanswered = تجاوزت أجل الجواب
console-supervised-overruled = أغلقت رغم المواطن
console-supervised-contested-more = يقول المواطن إن الإصلاح لم يتم: وحدكم يمكنكم إغلاقها رغم ذلك، مع ذكر السبب.
console-supervised-late-more = مضى الموعد الموعود به دون جواب.
console-supervised-unoriented-more = أكثر من 15 يوما دون أن تتكفل بها مصلحة (مرسوم { "2-17-265" }).
console-supervised-unanswered-more = أكثر من 60 يوما دون جواب (مرسوم { "2-17-265" }).
console-supervised-overruled-more = أغلقت في آخر 30 يوما والمواطن يقول عكس ذلك.
console-legal-missed-orientation = المرسوم: تجاوزت 15 يوما
console-legal-missed-answer = المرسوم: تجاوزت 60 يوما
console-legal-late = تجاوزت الأجل القانوني
console-filed = تاريخ الإيداع
console-people = الأشخاص
console-citizen = المواطن
console-citizen-language = اللغة
console-outcomes = ما انتهى في آخر 30 يوما: ماذا يقول المواطنون
console-outcome-confirmed = حل المشكل
console-outcome-disputed = لم يحل
console-outcome-silent = دون جواب
console-ratings = الآراء في الخدمة:
console-verdict = كلمة المواطن
console-verdict-confirmed = حل المشكل
console-verdict-disputed = لم يحل
console-verdict-silent = دون جواب
console-rating = الرأي في الخدمة
console-rating-good = 👍 جيدة
console-rating-fair = 😐 متوسطة
console-rating-poor = 👎 ليست جيدة
console-refusal = سبب الرفض
console-no-name = بدون اسم { $number }
console-status-change = إخبار المواطن
console-status-same = دون تغيير: { $status }
console-words-to-citizen = رسالة إلى المواطن
console-words-hint =
    { $count ->
        [one] لغة المواطن: { $language }. الرسالة إلزامية عند الجواب أو الرفض.
        [two] لغة المواطن: { $language }. ترسل إلى شخصين. الرسالة إلزامية عند الجواب أو الرفض.
        [few] لغة المواطن: { $language }. ترسل إلى { $count } أشخاص. الرسالة إلزامية عند الجواب أو الرفض.
       *[other] لغة المواطن: { $language }. ترسل إلى { $count } شخصا. الرسالة إلزامية عند الجواب أو الرفض.
    }
console-tell = حفظ وإخبار
console-assign = إحالة
console-assign-do = إحالة
console-postpone = تأجيل الموعد
console-postpone-day = الموعد الجديد
console-postpone-reason = السبب، للمواطن
console-postpone-hint = يتوصل بالموعد الجديد مع هذا الكلام. لغته: { $language }.
console-postpone-do = تأجيل وإخبار
console-question = طرح سؤال على المواطن
console-question-words = السؤال، للمواطن
console-question-day = آخر يوم لانتظار الجواب
console-question-hint = يوم عمل، بعد يومي عمل على الأقل وخلال 30 يوما. يتوقف الأجل الموعود به، ويرسل تذكير قبله بيوم. دون جواب يغلق الطلب، ويمكن أن يفتح من جديد. لغة المواطن: { $language }.
console-question-do = طرح السؤال
console-question-again = طرح سؤال آخر
console-question-end = لم نعد نحتاج إلى الجواب
console-question-end-hint = يستأنف الأجل الموعود به، ويعلم المواطن بذلك.
console-question-end-do = المواصلة دون جواب
console-categorize = تصحيح الموضوع
console-categorize-do = تصحيح
console-category-right = الموضوع الصحيح
console-category-hint = ينتقل الطلب إلى مصلحة هذا الموضوع. ولا يتغير الأجل الذي وُعد به.
console-note-to-colleagues = كلمة للزملاء
console-note = ملاحظة داخلية
console-note-hint = لا يراها المواطن
console-note-do = إضافة الملاحظة
console-case-changed = غيّر { $by } هذا الطلب في هذه الأثناء (الحالة: { $status }). لم يحفظ أي شيء، ونصكم باق أسفله.
console-case-not-fixed-said = قال المواطن إن المشكل ما زال قائما. استأنفوا الملف، أو اكتبوا له سبب إغلاقه.
console-case-objected-said = يقول صاحب الطلب إن الجواب ليس ما طلبه. أعيدوا فتح الطلب («قيد الإنجاز») ثم أجيبوا من جديد، أو اكتبوا له لماذا يبقى كذلك.
console-case-no-words = هذا التغيير يتطلب رسالة إلى المواطن.
console-case-elsewhere = هذا الموظف لا يرى إلا طلبات مصلحة أخرى. اختاروا موظفا من هذه المصلحة، أو لا أحد.
console-case-no-category = لم يعد هذا الموضوع مستعملا. اختاروا موضوعا آخر.
console-case-no-day = اختاروا يوم عمل قادما، بعد اليوم الموعود به، خلال سنة.
console-case-no-answer-day = اختاروا يوم عمل، بعد يومي عمل على الأقل وخلال 30 يوما.
console-case-no-picture = لا يغلق هذا الموضوع دون صورة لما أنجز. أرفقوها.
console-case-no-overrule = يقول المواطن إن الإصلاح لم يتم: المشرف وحده يغلق الطلب مع ذكر السبب. يمكنكم استئنافه.
console-case-picture-needed = لإغلاق الطلب تلزم صورة لما أنجز.
console-case-no-way = لا يمكن الانتقال مباشرة بين هاتين الحالتين.
console-event-filed = إيداع
console-event-status = تغيير الحالة
console-event-assigned = إحالة
console-event-returned = رجع إلى الفريق (دون خبر)، كان عند
console-event-note = ملاحظة
console-event-answer = رسالة إلى المواطن
console-event-joined = انضم شخص آخر
console-event-reply = جواب المواطن
console-event-confirmed = المواطن يقول إن المشكل حل
console-event-disputed = المواطن يقول إن المشكل لم يحل
console-event-rated = رأي المواطن في الخدمة
console-event-withdrawn = سحبها المواطن
console-event-taken_back = أعادها المواطن
console-event-moved = نقل
console-event-postponed = تأجيل الموعد
console-event-recounted = أعيد حساب الأجل (أيام العطل)
console-event-foretold = إخبار المواطن عشية الموعد بتأخر محتمل
console-event-late = إخبار المواطن بالتأخر
console-event-recategorized = تصحيح الموضوع
console-event-asked = سؤال للمواطن، الجواب منتظر يوم
console-event-reminded = تذكير المواطن
console-event-resumed = استأنف الأجل، الموعد الجديد
console-event-unanswered = أغلق دون جواب المواطن
console-event-shown = صورة تعرض على الجيران
console-event-unshown = الصورة لم تعد تعرض على الجيران
console-event-merged = ضمت إلى شكاية أخرى
console-event-took_in = ضمت إليها شكاية مماثلة:
console-event-parted = تعالج من جديد على حدة
console-event-split = مشكل أصبح شكاية مستقلة:
console-event-erased = محو المعطيات

## الملفات

console-photo = صورة
console-voice = رسالة صوتية
console-video = فيديو
console-document = وثيقة
console-heard = المسموع:
console-transcript-write = تدوين ما قيل
console-transcript-change = تصحيح التدوين
console-file-waiting = الملف قيد الاستلام…
console-file-keep = حفظ الملف
console-file-refused = ملف مرفوض (النوع أو الحجم).
console-file-failed = تعذر استلام الملف.

## المحادثات

console-inbox = المحادثات
console-inbox-choose = اختاروا محادثة.
console-box-waiting = في الانتظار
console-box-waiting-none = لا أحد ينتظر.
console-box-mine = معي
console-box-mine-none = لا شيء.
console-box-others = مع الزملاء
console-box-others-none = لا شيء.
console-box-phone = على هاتف المصلحة
console-box-phone-none = لا أحد على هاتف المصلحة.
console-box-recent = الأخيرة مع البوت
console-box-recent-none = لا شيء.
console-by-phone = على هاتف المصلحة
console-phone = الهاتف
console-phone-show = إظهار
console-no-phone = بدون رقم
console-state-mine = أنتم من يجيب. البوت صامت.
console-state-held = مع { $by }.
console-state-waiting = ينتظر شخصا منذ
console-linked = هاتف مرتبط برمز منذ { $when }؛ ما زال يمكن فصله، فيستعيد كل واحد طلباته.
console-link-part = فصل الهاتفين
console-limited = محدود منذ { $when }: رسائل كثيرة دفعة واحدة أو طلبات كثيرة في يوم. كل شيء محفوظ، والبوت صامت حتى يهدأ. الخطر يسمع دائما.
console-limit-lift = رفع الحدود ليوم واحد
console-trusted = بلا حدود حتى { $when }.
console-state-bot = البوت هو من يجيب.
console-viewers = مفتوحة أيضا عند { $names }
console-blocked = حظر هذا الشخص الخدمة: الرسائل لم تعد تصله.
console-unreachable = لم تصل الرسائل الأخيرة (الرمز { $code }): ما يليها ينتظر أن يكتب هذا الشخص.
console-claim = تولي المحادثة
console-take-over = تولي مكان الزميل
console-claim-taken = تولى { $by } هذه المحادثة قبل قليل.
console-hand-back = إعادة إلى البوت
console-thread = الرسائل
console-thread-none = لم يقل شيء بعد.
console-earlier = رسائل أقدم
console-from-citizen = المواطن
console-from-bot = البوت
console-from-staff = موظف
console-from-notice = إشعار
console-answer = الجواب
console-other-letters = هذا الشخص يقرأ: { $language }. نصكم مكتوب بحروف أخرى.
console-answer-hint = اكتبوا بلغة المواطن ({ $language })…
console-answer-empty = اكتبوا رسالة أو أرفقوا صورة.
console-inbox-all = كل المحادثات
console-inbox-none-found = لم نجد أي محادثة.
console-channel = القناة
console-answer-about = بخصوص
console-answer-about-none = لا شيء محدد
console-answer-left = لم يرسل: هذه المحادثة لم تعد معكم. انسخوا نصكم، أو استلموا المحادثة من جديد وتجدونه في الخانة.
console-answer-as-note = حفظه ملاحظة على { $reference }
console-answer-not-held = هذه المحادثة لم تعد معكم. نصكم باق أسفله.
console-pictures-refused = لم يرسل شيء: صورة لا يمكن إرسالها. انظروا بجانب الخانة.
console-pictures-again = اختاروها من جديد: { $names }
console-pictures = صور
console-send = إرسال
console-canned = أجوبة جاهزة
console-canned-new = جواب جديد
console-canned-title = العنوان
console-canned-ary = النص بالدارجة
console-canned-fr = النص بالفرنسية
console-kind-text = نص
console-kind-option = اختيار
console-kind-start = فتح المحادثة
console-kind-place = موقع
console-kind-file = ملف
console-kind-contact = جهة اتصال
console-kind-edited = رسالة مصححة
console-kind-deleted = رسالة حذفها المواطن أو المواطنة
console-kind-reaction = تفاعل
console-kind-call = مكالمة
console-kind-staff = كتب على هاتف المصلحة
console-kind-staff-photo = صورة
console-kind-staff-voice = رسالة صوتية
console-kind-staff-audio = مقطع صوتي
console-kind-staff-video = فيديو
console-kind-staff-document = وثيقة
console-kind-staff-sticker = ملصق
console-kind-staff-place = موقع
console-kind-staff-contact = جهة اتصال
console-kind-staff-unknown = رسالة أخرى
console-kind-membership = حظر المحادثة أو أعاد فتحها
console-kind-moved = غيّر رقمه
console-kind-unknown = رسالة من نوع غير معروف
console-state-awaiting = تُرسل حين يكتب الشخص
console-state-queued = في انتظار الإرسال
console-state-sending = قيد الإرسال…
console-state-sent = أرسلت
console-state-delivered = وصلت
console-state-read = قرئت
console-state-failed = لم تصل
console-state-unknown = وصولها غير مؤكد
console-state-expired = فات أوانها ولم ترسل
console-state-withdrawn = سحبت
console-channel-telegram = تلغرام
console-channel-whatsapp = واتساب
console-channel-whatsapp-web = واتساب
console-channel-whatsapp-cloud = واتساب
console-channel-simulator = المحاكي
console-language-ary = الدارجة
console-language-fr = الفرنسية
console-language-ar = العربية الفصحى

## التنبيهات

console-flags = التنبيهات
console-flags-open = للنظر فيها
console-flags-resolved = المسواة
console-flags-none = لا شيء للنظر فيه.
console-flag-resolve = تمت التسوية
console-erase = محو معطيات هذا الشخص
console-erase-more = تختفي رسائله وملفاته واسمه ورقمه، وتبقى طلباته بدون وصف ولا صاحب؛ وتغلق الجارية منها التي لا يتابعها غيره. لا يمكن التراجع. إذا لم تقوموا بذلك، يقوم به البرنامج وحده بعد { $days } أيام من الطلب.
console-erase-do = محو كل شيء وإخبار الشخص
console-erase-by = يجب القيام به قبل { $day }
console-what = ماذا
console-detail = تفاصيل
console-conversation = المحادثة
console-conversation-open = عرض المحادثة
console-flag-turn_failed = رسالة تعذرت معالجتها
console-flag-message_given_up = رسالة تم التخلي عنها بعد يوم
console-flag-message_unsure = رسالة قد لا تكون وصلت
console-flag-message_refused = رسالة رفضتها القناة
console-flag-file_infected = عُثر على فيروس في ملف أُرسل: رُفض ولم يُحفظ
console-flag-file_lost = ضاع ملف من طلب: طلب من المواطن إرساله من جديد
console-flag-message_undeliverable = رسالة لم تصل
console-flag-unreachable = عدة رسائل متتالية لم تصل: ننتظر أن يكتب هذا الشخص
console-flag-unread_delivery = رسائل واردة لا يستطيع البرنامج قراءتها (العدد)
console-flag-backup_failed = فشلت النسخة الاحتياطية الليلية
console-flag-channel_down = قناة متوقفة
console-flag-erasure_asked = مواطن يطلب محو معطياته (القانون 09-08)
console-flag-petition_threshold = عريضة بلغت العدد المطلوب: يجب إعداد ملفها
console-flag-petition_spoken = عريضة قيلت صوتا تنتظر الكتابة
console-flag-support_spoken = مساندات عريضة قيلت صوتا تنتظر الكتابة
console-flag-petition_look = مساندات عريضة يجب النظر فيها
console-flag-number_left = مواطن ترك رقم هاتفه
console-flag-petition_below = عريضة نزلت تحت العدد المطلوب: ملفها لم يعد كافيا
console-flag-notice_unknown = إشعارات من نوع غير معروف تنتظر: البرنامج لا يعرف كيف يبلغها
console-flag-case_reply = جواب مواطن على طلب
console-flag-case_answered = مواطن أجاب عن السؤال المطروح عليه
console-flag-case_closed_contested = طلب أغلق والمواطن يقول إن شيئا لم يصلح
console-flag-information_objected = جواب عن طلب معلومات معترض عليه
console-flag-case_not_fixed = مواطن يقول إن المشكل ما زال قائما
console-flag-case_fixed = مواطن يقول إن المشكل حُل
console-flag-case_withdrawn = مواطن سحب شكايته
console-flag-case_taken_back = مواطن أعاد شكاية كان قد سحبها
console-alert-yours = لكم
console-flag-case_due_soon = اقترب الموعد: يجب الجواب أو تأجيله
console-flag-case_returned = دون خبر منذ مدة: رجع الطلب إلى الفريق
console-flag-case_missed = فات الموعد: مر يوم عمل آخر دون جواب
console-flag-case_overdue = فات الموعد: المواطن أُخبر بذلك وهو ينتظر
console-flag-case_late = مواطن ينتظر جوابا فات أجله
console-flag-call_back = مواطن يطلب الاتصال به هاتفيا
console-flag-proposal_reply = كلام مواطن عن فكرته
console-flag-proposal_unreplied = لم تبد هيئة رأيها في فكرة داخل الأجل
console-flag-project_unreplied = لم تبد هيئة رأيها في مشروع داخل الأجل
console-flag-petition_reply = كلام مواطن عن عريضة
console-flag-sender_limited = شخص يكتب أسرع أو أكثر من الحد: كل شيء محفوظ والبوت صامت
console-flag-disk_full = القرص يكاد يمتلئ: لم تعد ملفات المواطنين تحفظ
console-flag-clock_differs = ساعة هذا الجهاز وساعة قاعدة البيانات مختلفتان: يجب ضبطهما
console-flag-erasure_paused = لم يُمحَ شيء هذه الليلة: يبدو أن الساعة خاطئة، أو لم يكتب أحد منذ يومين، أو كان البرنامج متوقفا
console-flag-emergency = حالة مستعجلة
console-danger-fire = حريق
console-danger-electric = خطر كهربائي
console-danger-flood = فيضان
console-danger-accident = حادثة
console-danger-violence = عنف
console-danger-building = بناية آيلة للسقوط
console-danger-gas = غاز
console-danger-medical = حالة صحية مستعجلة
console-danger-fall = خطر السقوط
console-danger-missing = شخص مختف
console-danger-numbers = الأرقام المعطاة: { $numbers }

## السجل

console-audit = السجل
console-audit-none = لا شيء هنا.
console-when = متى
console-who = من
console-subject = الموضوع
console-yes = نعم
console-no = لا
console-subject-permission = الصلاحية
console-right-cases_read = قراءة الطلبات
console-right-cases_write = معالجة الطلبات
console-right-petitions_read = قراءة العرائض
console-right-petitions_write = تدبير العرائض
console-right-people_confided = الاطلاع على ما قيل سرا
console-right-proposals_read = قراءة الأفكار
console-right-proposals_write = البت في الأفكار
console-right-bodies_read = الاطلاع على الهيئات
console-right-bodies_write = تدبير الهيئات
console-right-people_see = الاطلاع على معطيات الناس
console-right-people_erase = محو شخص
console-right-voices_write = كتابة ما قيل بالصوت
console-right-live_read = متابعة ما يتغير
console-right-inbox_read = قراءة المحادثات
console-right-inbox_write = الرد على المحادثات
console-right-flags_read = الاطلاع على التنبيهات
console-right-flags_write = تسوية التنبيهات
console-right-misses_read = الاطلاع على غير المفهوم
console-right-misses_write = معالجة غير المفهوم
console-right-audit_read = قراءة السجل
console-right-staff_write = تدبير الموظفين
console-right-canned_write = كتابة الردود الجاهزة
console-right-channels_read = الاطلاع على القنوات
console-right-channels_write = تدبير القنوات
console-right-settings_write = تغيير الإعدادات
console-right-account = الحساب الشخصي
console-subject-case = طلب
console-subject-conversation = محادثة
console-subject-petition = عريضة
console-subject-proposal = فكرة
console-subject-body = هيئة
console-subject-meeting = اجتماع
console-subject-staff = موظف
console-subject-attachment = ملف
console-subject-canned = جواب جاهز
console-subject-channel = قناة
console-subject-citizen = مواطن
console-subject-flag = تنبيه
console-subject-learned = كلمات متعلمة
console-subject-miss = كلام غير مفهوم
console-subject-keys = مفاتيح التشفير
console-subject-retention = حفظ المعطيات
console-subject-settings = إعدادات
console-fact-changed-commune = الاسم أو الهاتف أو رقم اللجنة الوطنية
console-fact-changed-population = عدد السكان
console-fact-changed-ramadan = تواريخ رمضان
console-fact-changed-silentDays = أيام دون خبر
console-fact-changed-translationCap = سقف الترجمة
console-detail-from = من
console-detail-to = إلى
console-detail-kept = ما زال
console-detail-departmentId = المصلحة
console-detail-categoryId = الموضوع
console-detail-formerCategoryId = الموضوع السابق
console-detail-assigneeId = الموظف
console-detail-deputyId = النائب
console-detail-role = الدور
console-detail-allDepartments = كل المصالح
console-detail-newAddress = تصحيح العنوان
console-detail-newName = تصحيح الاسم
console-detail-office = الصفة
console-detail-active = مفعل
console-detail-targetDays = الأجل بأيام العمل
console-detail-pictures = الصور
console-detail-before = قبل
console-detail-present = حاضر
console-detail-revision = النسخة
console-detail-threshold = التوقيعات المطلوبة
console-detail-estimated = تاريخ تقديري
console-detail-moved = تغير التاريخ
console-detail-texts = النصوص
console-detail-place = السؤال
console-detail-target = المعنى
console-detail-how = على شكل
console-detail-account = الحساب
console-detail-network = الشبكة
console-detail-count = العدد
console-value-how-shown = عرض
console-value-how-file = ملف
console-value-how-card = بحث بالبطاقة
console-value-how-strange = مساندات للنظر فيها
console-deed-case-translate = ترجمة طلب
console-deed-inbox-translate = ترجمة محادثة
console-area-sign_in = الدخول
console-area-account = الحسابات
console-area-case = الطلبات
console-area-inbox = المحادثات
console-area-person = المعطيات الشخصية
console-area-file = الملفات
console-area-access = محاولات مرفوضة
console-area-flag = التنبيهات
console-area-canned = الأجوبة الجاهزة
console-area-staff = الموظفون
console-area-keys = مفاتيح التشفير
console-area-retention = مدة الاحتفاظ بالمعطيات
console-deed-sign_in = دخول
console-deed-sign_in-wrong = كلمة مرور خاطئة
console-deed-sign_in-wrong_code = رمز خاطئ
console-deed-sign_in-used_code = رمز سبق استعماله قدم مرة أخرى
console-deed-account-wrong_proof = تأكيد مرفوض
console-deed-account-sessions = إغلاق جلسات
console-deed-sign_out = خروج
console-deed-account-password = اختيار كلمة المرور
console-deed-account-name = تصحيح الاسم
console-deed-account-language = تغيير اللغة
console-deed-account-second_factor = تفعيل التحقق بخطوتين
console-deed-account-second_factor_end = إيقاف التحقق بخطوتين
console-deed-case-status = تغيير الحالة
console-deed-case-assign = إحالة الطلب
console-deed-case-postpone = تأجيل موعد الطلب
console-deed-case-ask = طرح سؤال على المواطن
console-deed-case-call_off = سحب السؤال المطروح على المواطن
console-deed-case-return = إرجاع طلب إلى الفريق
console-deed-case-categorize = تصحيح موضوع الطلب
console-deed-case-file = طلب سجل من رسالة صوتية
console-deed-case-note = إضافة ملاحظة
console-deed-case-withdraw = طلب سحبه المواطن
console-deed-case-take_back = طلب أعاده المواطن
console-deed-inbox-part = فصل هواتف
console-deed-inbox-lift = رفع الحدود ليوم واحد
console-deed-inbox-claim = تولي محادثة
console-deed-inbox-answer = إرسال جواب
console-deed-inbox-hand_back = إعادة محادثة إلى البوت
console-deed-person-thread = الاطلاع على محادثة
console-deed-person-case = الاطلاع على طلب
console-deed-person-proposal = الاطلاع على فكرة وصاحبها
console-deed-person-file = فتح ملف
console-deed-petition-codes = تحميل رموز التحقق
console-deed-access-refused = ولوج مرفوض
console-deed-person-phone = إظهار رقم هاتف
console-deed-person-erase = محو شخص
console-deed-file-transcript = تدوين رسالة صوتية
console-deed-flag-resolve = تسوية تنبيه
console-deed-canned-save = حفظ جواب جاهز
console-deed-canned-remove = حذف جواب جاهز
console-deed-staff-absence = غياب موظف
console-deed-staff-create = إضافة موظف
console-deed-staff-change = تعديل موظف
console-deed-staff-disable = إيقاف موظف
console-deed-staff-password = تسليم كلمة مرور مؤقتة
console-deed-staff-sign_out = إغلاق جلسات موظف
console-deed-retention-unsent = محو مسودات الموظفين المتروكة
console-deed-retention-drafts = محو المسودات المتروكة
console-deed-retention-strangers = محو من لم يسجلوا قط
console-deed-retention-messages = محو الرسائل القديمة
console-deed-retention-files = محو الملفات القديمة
console-deed-keys-rotate = تغيير مفتاح التشفير
console-deed-retention-misses = محو العبارات القديمة غير المفهومة
console-deed-retention-orphans = محو ملفات لا تنتمي إلى أحد
console-deed-retention-orphan_messages = محو رسائل لا محادثة لها
console-deed-retention-notices = محو الإشعارات القديمة
console-deed-retention-translations = محو الترجمات القديمة
console-deed-retention-unread = محو الرسائل الواردة غير المقروءة
console-deed-retention-cases = إخفاء أصحاب الطلبات القديمة
console-deed-retention-proposals = إخفاء أصحاب الأفكار القديمة
console-deed-retention-people = محو من لم يعودوا يكتبون
console-deed-retention-petitions = إخفاء أصحاب المساندات القديمة
console-deed-retention-codes = محو الرموز المنتهية
console-deed-retention-farewells = محو العناوين بعد آخر رسالة

## الموظفون

console-staff = الموظفون
console-staff-new = موظف جديد
console-staff-add = إضافة
console-staff-disabled = حساب موقوف
console-staff-since = أنشئ الحساب في { $day }
console-staff-no-department = بدون مصلحة لا يرى هذا الحساب أي طلب: اختاروا مصلحة أو كل المصالح.
console-staff-password = تسليم كلمة مرور مؤقتة
console-staff-sign-out = إغلاق جلساته
console-one-time = كلمة مرور مؤقتة
console-one-time-more = تظهر هنا فقط. سلموها يدا بيد؛ ويجب تغييرها عند أول دخول.
console-one-time-until = صالحة لثلاثة أيام.

## إرسال الأخبار

console-news-waiting =
    { $waiting ->
        [one] رسالة واحدة حول هذا الموضوع لم ترسل بعد؛
        [two] رسالتان حول هذا الموضوع لم ترسلا بعد؛
        [few] { $waiting } رسائل حول هذا الموضوع لم ترسل بعد؛
       *[other] { $waiting } رسالة حول هذا الموضوع لم ترسل بعد؛
    } { $left ->
        [0] ولم ترسل أي رسالة.
        [one] وأرسلت رسالة واحدة.
        [two] وأرسلت رسالتان.
        [few] وأرسلت { $left } رسائل.
       *[other] وأرسلت { $left } رسالة.
    }
console-news-stop = إيقاف ما لم يرسل بعد
console-news-stop-more = ما ينتظر لن يرسل، لا الآن ولا لاحقا. وما أرسل لا يمكن استرجاعه.
console-news-stop-do = إيقاف الإرسال
console-news-stopped = أوقف الإرسال { $when }، من طرف { $by }: أرسل { $left }، وأوقف { $stopped }.
console-told-news-stopped = تم إيقاف الإرسال.
console-told-news-all-left = كل الرسائل أرسلت من قبل.
console-deed-case-stop_news = إيقاف إرسال أخبار طلب
console-deed-case-merge = جُمع طلبان
console-deed-case-part = فُصل طلبان
console-deed-case-split = تقسيم الشكاية إلى اثنتين
console-deed-case-card_used = استُؤنف الطلب بالبطاقة الورقية
console-deed-case-show_picture = صورة أُظهرت للجيران
console-deed-case-hide_picture = صورة حُجبت عن الجيران
console-deed-desk-file = طلب أُودع في الشباك
console-deed-desk-agree = سُجلت موافقة الشخص في الشباك
console-deed-desk-disagree = لم تُعتبر رسالة صوتية موافقة
console-deed-desk-digits = أُزيلت الأرقام الثلاثة المنسية في الشباك
console-deed-desk-card = سُلمت بطاقة ورقية في الشباك
console-deed-petition-stop_news = إيقاف إرسال أخبار عريضة
console-public-page = الصفحة العمومية
console-file-own-copy = نسخة من بياناته، سلمت إليه وحده.
console-deed-person-copy = تسليم نسخة من البيانات إلى صاحبها
