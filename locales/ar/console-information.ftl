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

console-menu-information = طلبات المعلومات
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
    .title = التحقق من وصل
    .ask = اكتبوا رمز الوصل، مثل { "A7K2M-9QXZ4" }.
    .right = ✔ الرمز صحيح. طلب معلومة { $reference }، أودع يوم { $date }. حالته: { $status }.
    .wrong = لا يوجد وصل بهذا الرمز. تحققوا من كل حرف ورقم.
    .code = الرمز
    .do = تحقق
