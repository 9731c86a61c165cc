# إبداء الرأي: استشارة، استمارة، استطلاع

consultation-menu = إبداء رأيي

consultation-which = في أي موضوع تريدون إبداء رأيكم؟
    .name = الاستشارة

consultation-entry = ‏«{ $title }»

consultation-read =
    .consultation =
        🗳 استشارة: { $title }

        الملخص: { $text }

        مفتوحة إلى غاية { $date }. لا شيء إلزامي: تجاوزوا ما شئتم، والنتائج لا تذكر من قال ماذا.
    .survey =
        📋 استمارة: { $title }

        الملخص: { $text }

        مفتوحة إلى غاية { $date }. لا شيء إلزامي: تجاوزوا ما شئتم، والنتائج لا تذكر من قال ماذا.
    .poll =
        📊 استطلاع: { $title }

        الملخص: { $text }

        مفتوح إلى غاية { $date }.

consultation-how = كم لديكم من الوقت؟
    .again = لقد بدأتم من قبل. ماذا نفعل؟
    .go_on = ▶️ أواصل
    .change = ✏️ أغير جوابا
    .file = 📄 أقرأ المشروع
    .sound = 🔊 أستمع إليه
    .leave = فيما بعد

consultation-length = ‏⏱ { $minutes ->
        [zero] { $minutes } دقيقة
        [one] دقيقة واحدة
        [two] دقيقتان
        [few] { $minutes } دقائق
        [many] { $minutes } دقيقة
       *[other] { $minutes } دقيقة
    } ({ $count ->
        [zero] بلا سؤال
        [one] سؤال واحد
        [two] سؤالان
        [few] { $count } أسئلة
        [many] { $count } سؤالا
       *[other] { $count } سؤال
    })

consultation-ask =
    .number = سؤال { $at }/{ $of }.
    .choice = اضغطوا على جواب.
    .several = اضغطوا على كل ما يناسبكم، ثم «انتهيت».
    .rank = اضغطوا بالترتيب: الأهم أولا.
    .scale = من 1 (إطلاقا) إلى 5 (تماما).
    .text = اكتبوا، أو تكلموا 🎤
    .voice = تكلموا 🎤، أو اكتبوا.
    .photo = أرسلوا صورة 📷
    .skip = تجاوز
    .done = ✔️ انتهيت
    .s1 = 1 😟
    .s2 = 2 🙁
    .s3 = 3 😐
    .s4 = 4 🙂
    .s5 = 5 😀

consultation-change = أي جواب تريدون تغييره؟
    .none = لا شيء، هكذا جيد

consultation-receipt =
    🙏 شكرا، رأيكم محسوب. إلى غاية { $date } يمكنكم العودة إلى هنا وتغييره.

    🧾 الوصل: { $title }
    الرقم { $reference } · الرمز { $code }

    سنخبركم بما تم اعتماده، ولماذا.

consultation-closed = انتهت هذه الاستشارة للتو. ما أجبتم عنه من قبل محفوظ ومحسوب. شكرا 🙏

consultation-left = حسنا، إلى وقت لاحق. ما أجبتم عنه محفوظ.

consultation-asked =
    .open = الاستشارة «{ $title }» مفتوحة إلى غاية { $date }. بعد ذلك تقرأ الجماعة الأجوبة، ونقول هنا ما تم قبوله ولماذا.
    .closed = انتهت الاستشارة «{ $title }». الجماعة تقرأ الأجوبة، وسيصل هنا إلى من أجاب ما تم قبوله ولماذا.
    .adopted = ✅ وبعد ذلك: { $words }

notices-consultation =
    .answered =
        🗳 «{ $title }»: { $count ->
            [zero] لم يجب أحد
            [one] أجاب شخص واحد
            [two] أجاب شخصان
            [few] أجاب { $count } أشخاص
            [many] أجاب { $count } شخصا
           *[other] أجاب { $count } شخص
        }. هذا ما تم اعتماده، ولماذا:

        الجواب: { $words }
    .adopted =
        ✅ أخبار عن «{ $title }» التي أبديتم فيها رأيكم:

        الجواب: { $words }
