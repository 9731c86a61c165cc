# نداء للترشيح

candidacy-menu = الترشح
candidacy-request = ترشيح
    .title = الترشيحات

candidacy-which = لأي نداء تريدون الترشح؟
    .name = النداء

candidacy-entry = ‏«{ $title }»

candidacy-call =
    📣 نداء للترشيح: { $title }

    الهدف: { $purpose }
    عدد المقاعد: { $seats }.
    .criteria = من يمكنه الترشح:
    .quarters = ▪️ السكن في أحد هذه الأحياء: { $quarters }
    .documents = ما ترسلونه، صورة أو PDF:
    .until = 📅 إلى غاية { $date }. النتيجة قبل { $results }.

candidacy-read =
    .none = لا يوجد حاليا أي نداء مفتوح للترشيح. عندما يوجد، ستجدونه في القائمة. لديكم سؤال؟ اكتبوا «موظف».
    .again = سبق أن ترشحتم لـ«{ $title }»، رقم { $reference }. هذا ما أرسلتم: يمكنكم تصحيحه.

candidacy-lacking = لا بأس، يمكنكم إرسالها لاحقا، قبل إغلاق النداء.

candidacy-ready = هل تريدون الترشح؟
    .name = الترشح
    .apply = ✅ نعم، أبدأ
    .later = لاحقا
    .said_apply = نعم | أجل | حسنا | موافق
    .said_later = لا | لاحقا

candidacy-later = حسنا. يبقى النداء في القائمة إلى أن يغلق.

candidacy-born = ما هو تاريخ ميلادكم أو سنكم؟ يمكنكم الجواب برسالة صوتية 🎤.
    .name = السن
    .not_an_age = اكتبوا سنكم (مثلا { "22" }) أو تاريخ ميلادكم (مثلا { "12/3/2004" })، أو أرسلوا رسالة صوتية 🎤.
    .said = السن | الميلاد | العمر

candidacy-age = كم سنكم؟
    .name = السن بالضبط
    .younger = أقل من { $from } سنة
    .between = { $limits ->
        [from] { $from } سنة فأكثر
        [to] { $to } سنة فأقل
       *[both] من { $from } إلى { $to } سنة
    }
    .older = أكثر من { $to } سنة

candidacy-quarter = في أي حي تسكنون؟
    .name = الحي

candidacy-old_enough =
    .closed = أغلق هذا النداء. شكرا على اهتمامكم.
    .too_young = شكرا! لكن هذا النداء لمن سنهم { $limits ->
        [from] { $from } سنة فأكثر
       *[both] من { $from } إلى { $to } سنة
    }، وأنتم أصغر من ذلك. لديكم سؤال؟ اتصلوا بـ{ $phone } أو اكتبوا «موظف».
    .too_old = شكرا! لكن هذا النداء لمن سنهم { $limits ->
        [to] { $to } سنة فأقل
       *[both] من { $from } إلى { $to } سنة
    }. لديكم سؤال؟ اتصلوا بـ{ $phone } أو اكتبوا «موظف».
candidacy-fits =
    .closed = أغلق هذا النداء. شكرا على اهتمامكم.
    .elsewhere = شكرا! لكن هذا النداء لسكان: { $quarters }. لديكم سؤال؟ اتصلوا بـ{ $phone } أو اكتبوا «موظف».

candidacy-name = ما هو اسمكم الكامل؟ يمكنكم قوله برسالة صوتية 🎤.
    .name = الاسم
    .not_a_name = اكتبوا الاسم الشخصي والعائلي، أو أرسلوا رسالة صوتية 🎤.
    .said = الاسم | اسمي

candidacy-why = لماذا تريدون الترشح؟ ببضع كلمات أو برسالة صوتية 🎤.
    .name = السبب
    .said = لماذا | السبب

candidacy-doc_1 = 📎 { $doc_1 }: أرسلوا صورة أو PDF. إن لم تكن لديكم الآن، يمكنكم إرسالها لاحقا.
    .name = الوثيقة الأولى
candidacy-doc_2 = 📎 { $doc_2 }: أرسلوا صورة أو PDF. إن لم تكن لديكم الآن، يمكنكم إرسالها لاحقا.
    .name = الوثيقة الثانية
candidacy-doc_3 = 📎 { $doc_3 }: أرسلوا صورة أو PDF. إن لم تكن لديكم الآن، يمكنكم إرسالها لاحقا.
    .name = الوثيقة الثالثة
candidacy-doc_4 = 📎 { $doc_4 }: أرسلوا صورة أو PDF. إن لم تكن لديكم الآن، يمكنكم إرسالها لاحقا.
    .name = الوثيقة الرابعة

candidacy-numbered = ‏📎 { $document }: { $name }

candidacy-shown = إذا قبل ترشيحكم، هل يمكن للجماعة نشر اسمكم؟ لن ينشر أي شيء آخر.
    .name = نشر الاسم
    .yes = نعم
    .no = لا

candidacy-review = هذا ترشيحكم. هل نرسله؟

candidacy-file =
    .filed =
        ✅ توصلنا بترشيحكم لـ«{ $title }»، رقم { $reference }.
        يمكنكم تصحيحه أو سحبه إلى غاية { $until }. النتيجة قبل { $date }، هنا.
    .corrected = ✅ تم التصحيح. رقمكم يبقى { $reference }.
    .closed = أغلق النداء: لم يتغير شيء. إن كنتم قد ترشحتم من قبل، فترشيحكم باق كما كان.

candidacy-way =
    .correct = ✏️ تصحيح
    .withdraw = 🗑 سحب الترشيح
    .appeal = ✋ الطعن في النتيجة
    .closed = أغلق النداء: لم يعد ممكنا تصحيح الترشيح هنا. اكتبوا «موظف» للحديث مع شخص.
    .no_appeal = لم يعد الطعن ممكنا: سبق إرساله، أو انتهى أجله. اكتبوا «موظف» للحديث مع شخص.

candidacy-no_more =
    .closed = انتهى أجل هذا النداء، ولم يعد يضاف شيء إلى الترشيح { $reference }. ما أرسلتم من قبل باق كما هو. إن نقصت وثيقة، فستطلبها منكم الجماعة هنا.
    .told = نشرت النتيجة، ولم يعد يضاف شيء إلى الترشيح { $reference }. اكتبوا «موظف» للحديث مع شخص.

candidacy-missing = ينقص ترشيحكم: { $names }. أرسلوه هنا، صورة أو PDF.

candidacy-status_received = توصلنا به، وسيدرس بعد إغلاق النداء
candidacy-status_in_progress = قيد الدراسة
candidacy-status_answered = نشرت النتيجة
candidacy-status_refused = لم يقبل

candidacy-outcome =
    .kept = قبل الترشيح.
    .reserve = في لائحة الاحتياط: إذا شغر مقعد، سنتصل بكم.
    .not_kept = لم يقبل الترشيح.

notices-call =
    .kept =
        🎉 «{ $title }»: قبل ترشيحكم رقم { $reference }. هنيئا لكم!

        السبب: { $reason }
    .reserve =
        📋 «{ $title }»: ترشيحكم رقم { $reference } في لائحة الاحتياط. إذا شغر مقعد، سنتصل بكم.

        السبب: { $reason }
    .not_kept =
        ‏«{ $title }»: لم يقبل ترشيحكم رقم { $reference }. شكرا على مشاركتكم.

        السبب: { $reason }
    .may_appeal = إن رأيتم أن في الأمر خطأ، يمكنكم الطعن مرة واحدة، إلى غاية { $until }.
    .upheld =
        ✅ الطعن في «{ $title }»، رقم { $reference }: كنتم على حق. { $outcome ->
            [kept] قبل ترشيحكم.
            [reserve] ترشيحكم الآن في لائحة الاحتياط.
           *[other] أعيد النظر في ترشيحكم، ولم يقبل.
        }

        السبب: { $reason }
    .dismissed =
        الطعن في «{ $title }»، رقم { $reference }: أعدنا قراءة كل شيء، والنتيجة باقية كما هي.

        السبب: { $reason }
