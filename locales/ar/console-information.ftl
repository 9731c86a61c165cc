# طلبات الحصول على المعلومات (القانون 31-13) في لوحة العمل.

console-information-paper =
    .commune = { $commune }
    .title = وصل إيداع طلب الحصول على المعلومات
    .law = القانون { "31-13" }، المادة 14
    .filed = تاريخ الإيداع
    .due = الجواب في أجل أقصاه
    .due_urgent = مستعجل، في أجل أقصاه
    .card = بطاقة صاحب الطلب
    .asked = المعلومة المطلوبة
    .spoken = (رسالة صوتية)
    .check = هذا الرمز يثبت الإيداع: صوروا المربع، أو اكتبوا الرمز للجماعة في واتساب أو تيليغرام.

console-menu-information = الحق في المعلومات
console-area-information = طلبات المعلومات
console-information-law = القانون { "31-13" }
console-information-answer-by = الجواب في أجل أقصاه
console-information-urgent = مستعجل
console-information-late = متأخر { $count ->
        [zero] اليوم
        [one] يوما واحدا
        [two] يومين
        [few] { $count } أيام
        [many] { $count } يوما
       *[other] { $count } يوم
    }
console-information-days-left = { $count ->
        [zero] آخر يوم
        [one] بقي يوم واحد
        [two] بقي يومان
        [few] بقيت { $count } أيام
        [many] بقي { $count } يوما
       *[other] بقي { $count } يوم
    }
console-information-working-days-left = { $count ->
        [zero] آخر يوم
        [one] بقي يوم عمل واحد
        [two] بقي يوما عمل
        [few] بقيت { $count } أيام عمل
        [many] بقي { $count } يوم عمل
       *[other] بقي { $count } يوم عمل
    }
console-information-extended = سبب التمديد
console-information-decision = القرار
console-information-decision-whole = تسليم كل المعلومة
console-information-decision-part = تسليم جزء منها
console-information-decision-refused = الرفض
console-information-code = رمز الوصل
console-information-card = بطاقة صاحب الطلب
console-information-answer = تسليم المعلومة
console-information-answer-do = إرسال إلى المواطن
console-information-papers = وثائق (10 على الأكثر)
console-information-ground = السبب
console-information-ground-of-part = سبب ما لم يسلم
console-information-ground-none = لا شيء محجوب
console-information-ground-article = { $ground } (المادة { $article })
console-information-choose = اختيار
console-information-words-hint = يقرأ المواطن: { $language }.
console-information-refuse = الرفض
console-information-refuse-hint = يقرأ المواطن السبب بكلمات بسيطة، مع طرق التظلم وآجالها.
console-information-refuse-do = رفض الطلب
console-information-extend = التمديد، مرة واحدة
console-information-extend-reason = السبب (المادة 16)
console-information-extend-hint = 20 يوم عمل إضافية. يقرأ المواطن السبب حالا.
console-information-extend-hint-urgent = 3 أيام إضافية. يقرأ المواطن السبب حالا.
console-information-extend-do = تمديد
console-fault-many-papers = { $count } وثائق على الأكثر.
console-fault-no-paper = ليست وثيقة ولا صورة: { $name }
console-told-information-answered = أرسل إلى المواطن.
console-told-information-refused = أرسل الرفض إلى المواطن مع طرق التظلم.
console-told-information-extended = مدد الأجل، وأخبر المواطن.
console-told-information-changed = لم يتغير شيء: أجاب موظف آخر، أو سحبه المواطن.
console-told-information-nothing-given = لم يرسل شيء: اكتبوا الجواب أو أرفقوا وثيقة.
console-told-information-no-ground = لم يرسل شيء: اختاروا السبب القانوني.
console-told-information-no-extension = لم يمدد: سبق تمديده، أو انقضى آخر يوم.
console-told-information-papers-refused = لم يرسل شيء: وثيقة لا يمكن قراءتها.
console-event-receipt = تسليم الوصل
console-deed-information-decide = طلب معلومة: القرار
console-deed-information-extend = تمديد طلب معلومة

console-information-check =
    .title = التحقق من رمز
    .ask = اكتبوا رمز الوصل أو رمز دعمكم، مثل { "A7K2M-9QXZ4" }.
    .right = ✔ الرمز صحيح. طلب معلومة { $reference }، أودع يوم { $date }. حالته: { $status }.
    .counted = ✔ هذا الرمز صحيح. دعمكم لـ«{ $title }» محسوب.
    .answered = ✔ هذا الرمز صحيح. جوابكم عن «{ $title }» محسوب.
    .voted = ✔ هذا الرمز صحيح. به صوت محسوب في «{ $title }»؛ وما صوت عليه لا يقوله شيء.
    .wrong = هذا الرمز غير موجود عندنا. تحققوا من كل حرف ورقم.
    .code = الرمز
    .do = تحقق

# ما هو منشور، وسجل التقرير السنوي

console-information-published = الوثائق المنشورة
console-information-register = السجل السنوي
console-published = الوثائق المنشورة
console-published-more = قبل كل طلب معلومات يرى المواطن هنا ما سبق نشره ويشبه ما يبحث عنه.
console-published-new = إضافة وثيقة
console-published-none = لا توجد أي وثيقة.
console-published-count = { $count ->
        [zero] لا توجد أي وثيقة
        [one] وثيقة واحدة
        [two] وثيقتان
        [few] { $shown } وثائق
        [many] { $shown } وثيقة
       *[other] { $shown } وثيقة
    }
console-published-title = العنوان
console-published-title-ar = العنوان بالعربية
console-published-title-fr = العنوان بالفرنسية
console-published-kind = النوع
console-published-day = تاريخ الوثيقة
console-published-where = أين تقرأ
console-published-shown = معروضة
console-published-hidden = مسحوبة
console-published-link = العنوان على الإنترنت
console-published-link-more = عنوان يبدأ ب https://. إن لم يكن هناك عنوان فأرفقوا الملف.
console-published-file = الملف (PDF أو Word أو Excel أو صورة)
console-published-keywords = كلمات أخرى
console-published-keywords-more = الكلمات التي يبحث بها الناس عنها، بالعربية أو الدارجة أو الفرنسية.
console-published-active = تعرض على المواطنين
console-published-import = إضافة جدول
console-published-import-more = ملف CSV بترميز UTF-8، وثيقة في كل سطر، { $most } سطر على الأكثر. العنوان المعروف يحين. السطر الأول يحمل أسماء الأعمدة:
console-published-import-kinds = الأنواع:
console-published-table = الجدول (CSV)
console-published-import-do = إضافة الوثائق
console-document-budget = ميزانية
console-document-accounts = حسابات
console-document-minutes = محضر
console-document-decision = مقرر أو قرار
console-document-procurement = صفقة عمومية
console-document-plan = برنامج أو تصميم
console-document-report = تقرير
console-document-other = أخرى
console-column-title_fr = العنوان بالفرنسية
console-column-title_ar = العنوان بالعربية
console-column-kind = النوع
console-column-day = التاريخ
console-column-link = العنوان على الإنترنت
console-column-keywords = كلمات أخرى
console-fault-no-link = هذا ليس عنوان https.
console-fault-nowhere = اكتبوا عنوان الوثيقة على الإنترنت أو أرفقوا الملف.
console-fault-no-table = هذا الملف ليس جدول CSV بترميز UTF-8.
console-fault-table-columns = تنقص أعمدة في السطر الأول.
console-fault-table-none = لا توجد أي وثيقة في الجدول.
console-fault-table-many = في الجدول أسطر أكثر من اللازم: قسموه.
console-fault-table-line = السطر { $count }: العمود «{ $name }» غير صحيح. لم تتم إضافة أي شيء.
console-told-published-imported = تم حفظ وثائق الجدول.
console-subject-document = وثيقة منشورة
console-deed-information-publish = إضافة وثيقة منشورة
console-deed-information-publish_change = تعديل وثيقة منشورة
console-deed-information-import = جدول وثائق منشورة
console-deed-information-register = تحميل السجل السنوي
console-register-of = سنة { $year }
console-register-more = طلبات المعلومات التي وردت خلال السنة وما آلت إليه، للتقرير السنوي للقانون 31-13.
console-register-years = السنوات
console-register-figure = الرقم
console-register-received = الواردة
console-register-urgent = منها المستعجلة
console-register-whole = أعطي كل شيء
console-register-part = أعطي جزء
console-register-refused = المرفوضة
console-register-in-time = أجيب عنها في الأجل
console-register-late = المتأخرة
console-register-extended = الممددة
console-register-open = تنتظر الجواب
console-register-withdrawn = سحبها المواطن
console-register-median-days = أيام العمل حتى الجواب (الوسيط)
console-register-grounds = أسباب ما لم يعط
console-register-no-grounds = لم يرفض أي شيء.
console-register-file = تحميل { $from } إلى { $to } (CSV)
console-urgent-ones = المستعجلة
