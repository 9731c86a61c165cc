# الشركاء الخارجيون، والأوامر التي تصلهم، والرسائل

console-menu-orders = الشركاء
console-area-party = الشركاء
console-area-order = الأوامر
console-area-letter = الرسائل
console-subject-party = شريك

console-orders = الأوامر والرسائل
console-orders-more = ما عُهد به إلى شريك خارجي: أمر للتنفيذ، أو رسالة إلى الجهة المختصة. أجلهم يجري بجانب أجلنا.
console-orders-none = لا يوجد أمر مطابق.
console-orders-shown-late = متأخرة
console-orders-shown-awaited = منتظرة
console-orders-shown-answered = أُجيب عنها
console-orders-shown-over = منتهية
console-order-case = الطلب
console-order-kind = الإرسال
console-order-kind-order = أمر
console-order-kind-letter = رسالة
console-order-day = أجلهم
console-order-our-day = وعدنا
console-order-due = آخر أجل { $day }
console-order-promised = موعود ليوم { $day }
console-order-promised-late = { $count ->
        [zero] في الأجل
        [one] يوم واحد بعد الأجل
        [two] يومان بعد الأجل
        [few] { $count } أيام بعد الأجل
        [many] { $count } يوما بعد الأجل
       *[other] { $count } يوم بعد الأجل
    }
console-order-status-sent = أُرسل، دون جواب
console-order-status-going = قادمون
console-order-status-done = قيل إنه أُنجز: يجب التحقق
console-order-status-not_ours = ليس من اختصاصهم
console-order-status-answered = وصل الجواب
console-order-status-called_off = ملغى
console-order-status-settled = منته
console-order-link = رابط الأمر
console-order-link-more = أرسلوا هذا الرابط إلى الشريك. يُفتح دون حساب إلى غاية { $day }، ولا يظهر إلا هنا مرة واحدة. من عنده الرابط يستطيع الجواب.
console-order-link-chats = { $count ->
        [zero] لم يُرسل الأمر إلى أي محادثة.
        [one] أُرسل الأمر أيضا إلى محادثة شخص واحد من الشريك.
        [two] أُرسل الأمر أيضا إلى محادثتي شخصين من الشريك.
        [few] أُرسل الأمر أيضا إلى محادثات { $count } أشخاص من الشريك.
        [many] أُرسل الأمر أيضا إلى محادثات { $count } شخصا من الشريك.
       *[other] أُرسل الأمر أيضا إلى محادثات { $count } شخص من الشريك.
    }
console-order-link-whatsapp = إرساله عبر واتساب
console-order-link-message = أمر من الجماعة، للقراءة والجواب هنا: { $link }
console-order-link-do = رابط جديد
console-order-unlink-do = إغلاق الرابط
console-order-off-do = إلغاء

console-parties = الشركاء
console-parties-more = المكلفون بالماء والنفايات والإنارة، والشركات والإدارات التي تعهد إليها الجماعة بالشكايات.
console-parties-none = لا يوجد شريك بعد.
console-party = الشريك
console-party-new = شريك جديد
console-party-contact = ما يصله
console-party-contact-order = أوامر
console-party-contact-letter = رسائل
console-party-contact-more = أوامر: يعمل لفائدة الجماعة، يصله رابط ويجيب. رسائل: هو المختص، تراسله الجماعة وتتابع.
console-party-days = أيام العمل للإنجاز أو الجواب
console-party-addressee = المرسل إليه في الرسائل، بالعربية
console-party-addressee-more = بصفته، مثل السيد مدير الوكالة.
console-party-phone = الهاتف
console-party-subjects = المواضيع
console-party-subjects-more = يُقترح أولا لهذه. دون اختيار: لها كلها.
console-party-subjects-all = الكل
console-party-active = قيد الخدمة
console-party-inactive = مسحوب
console-party-chats = المحادثات المرتبطة
console-party-chats-count = { $count ->
        [zero] لا توجد محادثة مرتبطة.
        [one] محادثة واحدة تصلها أوامره.
        [two] محادثتان تصلهما أوامره.
        [few] { $count } محادثات تصلها أوامره.
        [many] { $count } محادثة تصلها أوامره.
       *[other] { $count } محادثة تصلها أوامره.
    }
console-party-chats-more = يفتح شخص من الشريك الرابط في هاتفه: تصله الأوامر بأزرار، ويرسل الصورة في المكان نفسه.
console-party-link = ربط محادثة
console-party-link-do = ربط محادثة
console-party-link-more = يُفتح مرة واحدة، خلال سبعة أيام، في هاتف الشخص. لا يظهر إلا هنا.
console-party-link-none = لا توجد محادثة مفتوحة فلا يؤدي الرابط إلى شيء: صلوا تيليغرام (صفحة القنوات)، أو اكتبوا رقم واتساب الجماعة في الإعدادات.
console-party-unbind-do = فك كل المحادثات

console-case-parties = الشركاء الخارجيون
console-case-with-party = إرفاق صورة الشريك
console-hand-over = إسناد إلى شريك
console-hand-over-to = إلى من
console-hand-over-order = { $count ->
        [zero] أمر، اليوم
        [one] أمر، يوم عمل واحد
        [two] أمر، يوما عمل
        [few] أمر، { $count } أيام عمل
        [many] أمر، { $count } يوم عمل
       *[other] أمر، { $count } يوم عمل
    }
console-hand-over-letter = { $count ->
        [zero] رسالة، الجواب اليوم
        [one] رسالة، الجواب خلال يوم عمل
        [two] رسالة، الجواب خلال يومي عمل
        [few] رسالة، الجواب خلال { $count } أيام عمل
        [many] رسالة، الجواب خلال { $count } يوم عمل
       *[other] رسالة، الجواب خلال { $count } يوم عمل
    }
console-hand-over-more = هذا كل ما يُرسل، كما تتركونه هنا. حُذف من كلام المواطن اسمه وهاتفه وبريده وأرقام بطاقاته: راجعوه قبل الإرسال. ويعلم المواطن أن الدور على الشريك.
console-hand-over-place = المكان
console-hand-over-words = ما سيقرؤه
console-hand-over-pictures = الصور المرسلة
console-hand-over-pictures-more = اختاروا ما نظرتم إليه: دون وجه ولا لوحة ترقيم.
console-hand-over-do = إرسال
console-letter-answer = بماذا أجابوا
console-letter-answer-paper = مراسلتهم (صورة أو PDF)
console-letter-answer-do = تسجيل الجواب

console-told-order-before = هذا الأمر أُرسل من قبل.
console-told-order-not-open = هذا الطلب لم يعد مفتوحا، أو لا يُسند.
console-told-order-no-party = هذا الشريك لم يعد قيد الخدمة.
console-told-order-under-way = هو عند شريك آخر: ألغوا أمره أولا.
console-told-order-no-file = إحدى الصور لم تعد موجودة.
console-told-order-over = هذا الأمر منته.
console-told-order-called-off = أُلغي الأمر.
console-told-order-unlinked = الرابط لم يعد يُفتح.
console-told-letter-made = الرسالة جاهزة للتوقيع: هي في تاريخ الطلب.
console-told-letter-answered = سُجل الجواب، والمواطن على علم.
console-told-party-unbound = لم تعد أي محادثة تصلها أوامره.

console-event-order_sent = أُسندت إلى شريك، الأجل
console-event-order_going = الشريك قادم يوم
console-event-order_shown = أرسل الشريك صورة العمل: قيد الفحص
console-event-order_unproven = لم تُعتمد صورة العمل
console-event-order_done = الشريك يقول إنه أُنجز
console-event-order_not_ours = الشريك يقول: ليس من اختصاصنا
console-event-order_called_off = أُلغي الأمر
console-event-letter_sent = أُحيلت برسالة، الجواب منتظر يوم
console-event-letter_answered = جواب الرسالة
console-flag-order_answered = شريك يقول إنه أُنجز، أو ليس من اختصاصه: يجب التحقق
console-flag-order_late = شريك لم يحترم أجله

console-deed-party-add = أُضيف شريك
console-deed-party-change = عُدل شريك
console-deed-party-link = رابط محادثة
console-deed-party-unbind = فُكت المحادثات
console-deed-party-bound = رُبطت محادثة
console-deed-order-sent = أُسندت إلى شريك
console-deed-order-going = الشريك: قادمون
console-deed-order-done = الشريك: أُنجز
console-deed-order-not_ours = الشريك: ليس من اختصاصنا
console-deed-order-call_off = أُلغي أمر
console-deed-order-link = رابط جديد لأمر
console-deed-order-unlink = أُغلق رابط أمر
console-deed-letter-sent = أُحيلت برسالة
console-deed-letter-answered = جواب رسالة

console-order_page = أمر
    .from = الجماعة · أمر بالأشغال
    .other_language = Français
    .title = الأمر { $reference }
    .due = ⏳ آخر أجل { $date }
    .was_due = ⚠️ كان الأجل { $date }
    .map = فتح الخريطة
    .picture = صورة المشكل
    .promised = قلتم: قادمون يوم { $date }.
    .going = قادمون
    .going_day = أي يوم؟
    .going_do = تأكيد الموعد
    .done = أُنجز
    .done_words = كلمة للجماعة (اختياري)
    .done_picture = صورة لما أُنجز ({ $count } على الأكثر)
    .done_do = إرسال
    .not_ours = ليس من اختصاصنا
    .not_ours_why = لماذا؟
    .not_ours_words = كلمة للجماعة (اختياري)
    .not_ours_do = إرسال
    .reason_elsewhere = جهة أخرى مكلفة به
    .reason_private = ملك خاص
    .reason_not_found = لم نجد شيئا في المكان
    .reason_other = سبب آخر
    .reason_poor = صورة صغيرة أو مقطوعة
    .reason_blank = لا يظهر فيها شيء
    .reason_same = صورة سبق استعمالها
    .noted = ✅ سُجل، شكرا. الجماعة على علم.
    .kept = ✅ احتُفظ بصوركم للجماعة. ويبقى جوابكم السابق كما هو.
    .state_done = ✅ قلتم إنه أُنجز. الجماعة تتحقق. شكرا.
    .state_not_ours = ↩️ قلتم إنه ليس من اختصاصكم. ستتكفل به الجماعة.
    .state_called_off = أُلغي هذا الأمر، لم يبق ما يُنجز.
    .state_settled = انتهى هذا الأمر. شكرا.
    .state_answered = شكرا على جوابكم.
    .over = هذا الأمر لم يعد ينتظر جوابا.
    .no_day = اختاروا يوما، من اليوم إلى { $date }. أما أجل الأمر فلا يتغير.
    .moved = غيّرتم اليوم مرتين. لاختيار يوم آخر، اتصلوا بالجماعة.
    .no_picture = تلزم صورة لما أُنجز: خمس على الأكثر.
    .poor_picture = الصورة مقطوعة أو صغيرة جدا ولا تُظهر ما أُنجز. أرسلوها من جديد.
    .blank_picture = لا يظهر شيء في الصورة. أرسلوا صورة أخرى لما أُنجز.
    .same_picture = سبق استعمال هذه الصورة. أرسلوا صورة لما أُنجز هذه المرة.
    .no_reason = اختاروا لماذا ليس من اختصاصكم.
    .too_large = الملفات ثقيلة: أرسلوا صورا أقل.
    .too_often = أجوبة كثيرة دفعة واحدة. انتظروا قليلا ثم أعيدوا.
    .refused = هذه الاستمارة لم تعد صالحة. أُعيد تحميل الصفحة: أعيدوا هنا.
    .missing = هذه الاستمارة ليست لهذا الأمر.
    .unknown = هذا الرابط لا يفتح شيئا
    .unknown_more = انتهت مدته أو عُوض. اطلبوا رابطا جديدا من الجماعة.
    .wait = محاولات كثيرة. عودوا بعد ربع ساعة.

console-letter = رسالة
    .kingdom = المملكة المغربية
    .ministry = وزارة الداخلية
    .province = إقليم تارودانت
    .number = رقم: { $number }
    .day = حرر في: { $day }
    .to = إلى { $addressee }
    .subject = الموضوع: إحالة شكاية مواطن ({ $subject }) مسجلة تحت رقم { $reference }
    .basis = المرجع: المرسوم رقم { "2.17.265" } بتحديد كيفيات تلقي ملاحظات المرتفقين واقتراحاتهم وشكاياتهم وتتبع معالجتها
    .greeting = سلام تام بوجود مولانا الإمام،
    .received = وبعد، فقد توصلت الجماعة بتاريخ { $day } بشكاية تتعلق بموضوع: { $subject }، سُجلت تحت رقم { $reference }. ونظرا لكون موضوعها يدخل ضمن اختصاصكم، يشرفنا أن نحيلها عليكم.
    .asked = ونلتمس منكم اتخاذ ما ترونه مناسبا بشأنها، وإخبارنا بمآلها قبل { $day } مع الإشارة إلى الرقم { $reference }، حتى يتسنى لنا الرد على المشتكي داخل الآجال القانونية.
    .place = المكان: { $place }
    .position = الإحداثيات: { $position }
    .words = مضمون الشكاية: { $words }
    .close = وتفضلوا بقبول فائق عبارات التقدير والاحترام، والسلام.
    .signed = رئيس مجلس الجماعة
