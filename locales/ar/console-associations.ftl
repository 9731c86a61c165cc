# الجمعيات: اللائحة، ومن ينوب عنها، وما تكتبه لها الجماعة

console-menu-associations = الجمعيات
console-area-association = الجمعيات
console-subject-association = جمعية
console-subject-association_message = رسالة إلى الجمعيات

console-associations = الجمعيات
console-associations-more = الجمعيات التي تعمل مع الجماعة. بعد الاطلاع على وثائقها يمكن لهاتف أن ينوب عنها: تصله رسائلكم ودعواتكم، ويبدأ عريضة باسمها.
console-associations-none = لا توجد جمعيات بعد.
console-association = جمعية
console-association-new = جمعية جديدة
console-association-field = المجال
console-association-founded = سنة التأسيس
console-association-agent = من ينوب عنها
console-association-phone = الهاتف
console-association-check = اطُّلع على الوثائق: الوصل، ومحضر المكتب، وتفويض من ينوب
console-association-check-more = تُؤشَّر في الشباك والوثائق في اليد.
console-association-checked-on = اطُّلع على الوثائق يوم { $day }.
console-association-active = في اللائحة
console-association-inactive = خارج اللائحة
console-association-to-check = وثائق تنتظر الاطلاع
console-association-checked = وثائق مطّلع عليها
console-association-unchecked = لم يُطّلع على الوثائق بعد: لا يمكن لأي هاتف أن ينوب عنها.
console-association-chats = الهواتف
console-association-chats-count = { $count ->
        [0] لا ينوب عنها أي هاتف.
        [one] ينوب عنها هاتف واحد.
        [two] ينوب عنها هاتفان.
        [few] تنوب عنها { $count } هواتف.
       *[other] ينوب عنها { $count } هاتفا.
    }
console-association-chats-more = يربط الرابط هاتفا واحدا خلال سبعة أيام. ومن كان ينوب عن جمعية أخرى ينوب بعده عن هذه.
console-association-link = رابط النيابة
console-association-link-more = سلّموا هذا الرابط لمن اطلعتم على وثائقه. لا يظهر إلا هنا ويصلح مرة واحدة.
console-association-link-do = إنشاء رابط
console-association-unbind-do = فك ارتباط كل الهواتف
console-association-messages = الرسائل
console-association-messages-none = لم يُكتب شيء بعد.
console-association-write = الكتابة
console-association-write-do = إرسال
console-association-reached = { $count ->
        [0] لا جمعية لها هاتف مرتبط.
        [one] جمعية واحدة لها هاتف مرتبط.
        [two] جمعيتان لهما هاتف مرتبط.
        [few] { $count } جمعيات لها هاتف مرتبط.
       *[other] { $count } جمعية لها هاتف مرتبط.
    }
console-association-kind = النوع
console-association-kind-news = رسالة
console-association-kind-invitation = دعوة
console-association-to = إلى من
console-association-all = إلى الجميع
console-association-text-fr = بالفرنسية
console-association-text-ar = بالعربية
console-association-answer-by = الدعوة: آخر يوم للجواب
console-association-told = { $count ->
        [one] أُرسلت إلى جمعية واحدة
        [two] أُرسلت إلى جمعيتين
        [few] أُرسلت إلى { $count } جمعيات
       *[other] أُرسلت إلى { $count } جمعية
    }
console-association-answers = { $yes } نعم، { $no } لا
console-association-until = الأجوبة إلى غاية { $day }
console-association-replies = الأجوبة
console-association-replies-none = لا أجوبة بعد.
console-association-reply-yes = ستحضر
console-association-reply-no = لن تحضر

console-told-association-unbound = فُك ارتباط الهواتف.
console-told-association-unchecked = لم يُطّلع على الوثائق بعد: لم يُنشأ أي رابط.
console-told-association-nobody = لا جمعية في هذا المجال لها هاتف مرتبط: لم يُرسل شيء.
console-told-association-written = أُرسلت.

console-deed-association-add = أضيفت جمعية
console-deed-association-change = عُدّلت جمعية
console-deed-association-link = أُنشئ رابط نيابة
console-deed-association-unbind = فُك ارتباط الهواتف
console-deed-association-bound = ارتبط هاتف
console-deed-association-message = رسالة إلى الجمعيات
