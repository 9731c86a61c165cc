# نعطي رأيي: استشارة، استمارة، سؤال واحد

consultation-menu = نعطي رأيي

consultation-which = على أشمن موضوع بغيتو تعطيو رأيكم؟
    .name = الاستشارة

consultation-entry = ‏«{ $title }»

consultation-read =
    .consultation =
        🗳 استشارة: { $title }

        الملخص: { $text }

        مفتوحة حتى لنهار { $date }. ما كاين والو ضروري: فوتو اللي بغيتو، والنتيجة ما كتقولش شكون قال أشنو.
    .survey =
        📋 استمارة: { $title }

        الملخص: { $text }

        مفتوحة حتى لنهار { $date }. ما كاين والو ضروري: فوتو اللي بغيتو، والنتيجة ما كتقولش شكون قال أشنو.
    .poll =
        📊 سؤال: { $title }

        الملخص: { $text }

        مفتوح حتى لنهار { $date }.

consultation-how = شحال عندكم ديال الوقت؟
    .again = راكم بديتو من قبل. أشنو نديرو؟
    .go_on = ▶️ نكمل
    .change = ✏️ نبدل شي جواب
    .file = 📄 نقرا المشروع
    .sound = 🔊 نسمعو
    .leave = من بعد

consultation-length = ‏⏱ { $minutes ->
        [zero] { $minutes } دقيقة
        [one] دقيقة وحدة
        [two] جوج دقايق
        [few] { $minutes } دقايق
        [many] { $minutes } دقيقة
       *[other] { $minutes } دقيقة
    } ({ $count ->
        [zero] بلا سؤال
        [one] سؤال واحد
        [two] جوج أسئلة
        [few] { $count } أسئلة
        [many] { $count } سؤال
       *[other] { $count } سؤال
    })

consultation-ask =
    .number = سؤال { $at }/{ $of }.
    .choice = وركو على جواب.
    .several = وركو على كلشي اللي بغيتو، ومن بعد «ساليت».
    .rank = وركو بالترتيب: اللي مهم هو الأول.
    .scale = من 1 (والو) حتى 5 (بزاف).
    .text = كتبو، ولا هضرو 🎤
    .voice = هضرو 🎤، ولا كتبو.
    .photo = صيفطو تصويرة 📷
    .skip = نفوت
    .done = ✔️ ساليت
    .s1 = 1 😟
    .s2 = 2 🙁
    .s3 = 3 😐
    .s4 = 4 🙂
    .s5 = 5 😀

consultation-change = أشمن جواب بغيتو تبدلو؟
    .none = حتى واحد، مزيان هاكا

consultation-receipt =
    🙏 شكرا، رأيكم محسوب. حتى لنهار { $date } تقدرو ترجعو هنا وتبدلوه.

    🧾 الوصل: { $title }
    الرقم { $reference } · الكود { $code }

    غادي نقولو ليكم أشنو تقبل، وعلاش.

consultation-closed = هاد الاستشارة يالاه سالات. داكشي اللي جاوبتو من قبل محفوظ ومحسوب. شكرا 🙏

consultation-left = واخا، حتى من بعد. داكشي اللي جاوبتو محفوظ.

consultation-asked =
    .open = الاستشارة «{ $title }» باقا مفتوحة حتى لنهار { $date }. ملي تسالي، الجماعة كتقرا الأجوبة، وهنا غادي نقولو أشنو تقبل وعلاش.
    .closed = الاستشارة «{ $title }» سالات. الجماعة كتقرا الأجوبة دابا، وأشنو تقبل وعلاش غادي يوصل هنا للي جاوب.
    .adopted = ✅ ومن بعد: { $words }

notices-consultation =
    .answered =
        🗳 «{ $title }»: { $count ->
            [zero] ما جاوب حتى واحد
            [one] جاوب واحد
            [two] جاوبو جوج
            [few] جاوبو { $count } د الناس
            [many] جاوبو { $count } واحد
           *[other] جاوبو { $count } واحد
        }. هادشي اللي تقبل، وعلاش:

        الجواب: { $words }
    .adopted =
        ✅ أخبار ديال «{ $title }»، اللي عطيتو فيها رأيكم:

        الجواب: { $words }
