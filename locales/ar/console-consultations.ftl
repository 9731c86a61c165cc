# الاستشارات والاستمارات والاستطلاعات في لوحة التدبير.

console-menu-consultations = الاستشارات
console-consultations = الاستشارات
console-consultations-none = لا توجد هنا أي استشارة.
console-consultation-new = استشارة جديدة
console-consultation-edit = تعديل المسودة
console-consultation-begin-with = الانطلاق من نموذج:
console-consultation-sample-charter = مشروع الميثاق (أبريل 2024)
console-consultation-sample-needs = حاجيات الأحياء
console-consultation-sample-visit = الرضى بعد زيارة المكتب
console-consultation-sample-poll = استطلاع سريع
console-consultation-title = العنوان
console-consultation-form = الشكل
console-consultation-form-consultation = استشارة من مرحلتين
console-consultation-form-survey = استمارة
console-consultation-form-poll = استطلاع (سؤال واحد)
console-consultation-status-draft = مسودة
console-consultation-status-planned = معلن عنها
console-consultation-status-open = مفتوحة
console-consultation-status-closed = مغلقة
console-consultation-status-answered = تم الجواب
console-consultation-status-adopted = تم التتبع
console-consultation-opens = الافتتاح
console-consultation-closes = الإغلاق
console-consultation-hour = الساعة
console-consultation-people = الأجوبة
console-consultation-titlear = العنوان بالعربية
console-consultation-titlefr = العنوان بالفرنسية
console-consultation-summaryar = الملخص بالعربية
console-consultation-summaryfr = الملخص بالفرنسية
console-consultation-summary = الملخص
console-consultation-kept = ما تم اعتماده، ولماذا
console-consultation-adopted = ما آلت إليه
console-consultation-file-draft = المشروع (ملف PDF أو صورة)
console-consultation-file-sound-ar = الملخص مسموعا بالدارجة أو بالعربية
console-consultation-file-sound-fr = الملخص مسموعا بالفرنسية
console-consultation-file-there = (موجود؛ ملف جديد يحل محله)
console-consultation-part-draft = المشروع
console-consultation-part-sound-ar = الصوت بالعربية
console-consultation-part-sound-fr = الصوت بالفرنسية
console-consultation-part-results-ar = النتائج صورة، بالعربية
console-consultation-part-results-fr = النتائج صورة، بالفرنسية
console-consultation-questions = الأسئلة
console-consultation-no-questions = لا يوجد سؤال بعد.
console-consultation-question-add = إضافة سؤال
console-consultation-question-up = إلى الأعلى
console-consultation-question-out = حذف
console-consultation-question-kind = الجواب المنتظر
console-consultation-question-length = يطرح ابتداء من
console-consultation-question-ar = السؤال بالعربية
console-consultation-question-fr = السؤال بالفرنسية
console-consultation-options-ar = الاختيارات بالعربية، واحد في كل سطر
console-consultation-options-fr = الاختيارات بالفرنسية، بنفس الترتيب
console-consultation-options-more = الاختيارات فقط للاختيار الواحد أو المتعدد أو الترتيب: من 2 إلى 8.
console-consultation-length = { $count ->
        [zero] { $count } دقيقة
        [one] دقيقة واحدة
        [two] دقيقتان
        [few] { $count } دقائق
        [many] { $count } دقيقة
       *[other] { $count } دقيقة
    }
console-question-kind-choice = اختيار واحد
console-question-kind-several = عدة اختيارات
console-question-kind-rank = ترتيب
console-question-kind-scale = من 1 إلى 5
console-question-kind-text = كتابة أو صوت
console-question-kind-voice = صوت أو كتابة
console-question-kind-photo = صورة
console-consultation-announce-more = بعد الإعلان عنها تفتح وتغلق من تلقاء نفسها، ولا يعدل منها إلا موعد الإغلاق.
console-consultation-do-announce = الإعلان عنها
console-consultation-do-reclose = تغيير موعد الإغلاق
console-consultation-do-answer = الإخبار بما تم اعتماده
console-consultation-answer-more = يرسل مرة واحدة إلى كل من أجاب، مع النتائج صورة.
console-consultation-answer-ar = ما تم اعتماده ولماذا، بالعربية
console-consultation-answer-fr = ما تم اعتماده ولماذا، بالفرنسية
console-consultation-do-adopt = الإخبار بما آلت إليه
console-consultation-adopt-more = كالمصادقة عليها في المجلس: يرسل مرة واحدة إلى كل من أجاب.
console-consultation-adopt-ar = ما آلت إليه، بالعربية
console-consultation-adopt-fr = ما آلت إليه، بالفرنسية
console-consultation-results = النتائج
console-consultation-answered-by = { $count ->
        [zero] لم يجب أحد
        [one] أجاب شخص واحد
        [two] أجاب شخصان
        [few] أجاب { $count } أشخاص
        [many] أجاب { $count } شخصا
       *[other] أجاب { $count } شخص
    }
console-consultation-answers-to-it = { $count ->
        [zero] بلا جواب
        [one] جواب واحد
        [two] جوابان
        [few] { $count } أجوبة
        [many] { $count } جوابا
       *[other] { $count } جواب
    }
console-consultation-mean = المعدل { $mean }
console-consultation-groups-more = حسب الحي والعمر والجنس: فقط ما صرح به الناس عن أنفسهم بكل حرية، ولا تعرض أبدا مجموعة عدد أجوبتها أقل من { $count }.
console-consultation-by-quarter = حسب الحي
console-consultation-by-age = حسب العمر
console-consultation-by-sex = حسب الجنس
console-consultation-column-question = السؤال
console-consultation-column-quarter = الحي
console-consultation-column-age = العمر
console-consultation-column-sex = الجنس
console-consultation-column-option = الجواب
console-consultation-column-count = العدد
console-consultation-column-of = من أصل
console-consultation-answers = قراءة الأجوبة
console-consultation-answers-more = لا اسم هنا ولا هاتف. كل قراءة تسجل في السجل.
console-consultation-answers-none = لم يجب أحد بعد.
console-told-consultation-changed = عدلها شخص آخر في هذه الأثناء. هذا هو المكتوب الآن.
console-told-consultation-no-way = لم يعد ذلك ممكنا في هذه المرحلة.
console-told-consultation-no-questions = أضيفوا سؤالا أولا.
console-told-consultation-one-question = الاستطلاع سؤال واحد فقط.
console-told-consultation-no-options = سؤال اختيار ليس له اختياران على الأقل.
console-told-consultation-no-days = يجب أن يكون الإغلاق بعد الافتتاح، وألا يكون قد مضى.

console-subject-consultation = استشارة
console-area-consultation = استشارة
console-deed-retention-consultations = حذف أجوبة قديمة عن الاستشارات
console-deed-consultation-draft = كتابة مسودة استشارة
console-deed-consultation-edit = تعديل مسودة استشارة
console-deed-consultation-announce = الإعلان عن استشارة
console-deed-consultation-reclose = تغيير موعد إغلاق استشارة
console-deed-consultation-answer = الإخبار بما تم اعتماده من استشارة
console-deed-consultation-adopt = الإخبار بما آلت إليه استشارة
console-deed-consultation-question = إضافة سؤال إلى استشارة
console-deed-consultation-question_out = حذف سؤال من استشارة
console-deed-consultation-question_up = رفع سؤال في استشارة
console-deed-consultation-answers = قراءة أجوبة استشارة
console-deed-consultation-file = فتح ملف جواب
