# الكلام اللي كيتعاود فكل بلاصة.

common-own_name = الدارجة

common-hello = السلام عليكم، مرحبا بيكم! 👋
common-smalltalk = مرحبا بيكم، أنا هنا باش نعاونكم 🙂

common-menu = أش بغيتو ديرو؟
    .continue = ▶️ نكمل اللي بديت
    .complaint = 📣 شكاية: نعلم بمشكل
    .petition = ✍️ نساند عريضة
    .proposal = 💡 نقترح فكرة
    .support_proposal = 👍 نساند فكرة
    .status = 🔎 فين وصل الطلب ديالي
    .my_data = 🔑 معطياتي
    .meetings = 📅 الاجتماعات ديالي
    .person = 🙋 نهضر مع موظف
    .language = 🌐 اللغة / Langue

common-help =
    هنا تقدرو تعلمو بمشكل، تساندو عريضة ولا تقترحو فكرة. جاوبو بالرقم، بالكلام ولا بأوديو.
    فأي وقت كتبو: «القائمة» باش ترجعو للبداية، «رجوع» للسؤال اللي قبل، «وقف» باش توقفو، ولا «موظف» باش تهضرو مع شي واحد منا.

common-language = أشمن لغة؟
    .changed = واخا، من دابا نهضرو بالدارجة.
    .followed = شفتكم كتهضرو بالدارجة، إيوا نكملو بيها. إلا بغيتو الفرنسية، كتبو «français».

# كلام كنقراوه من الناس، ما كنقولوهش: كيفاش كيقولو بلي ما عندهمش تصويرة، وبلي كلشي لاباس.

common-none = ما | ماعندي | ماعنديش | معنديش | عنديش | ماكاين | ماكاينش | كاينش | بلا | بدون | ma | ma3ndi | ma3ndich | ma3andich | m3ndich | 3ndich | makayn | makaynch | makayench | kaynch | bla
common-none_beside = عندي | كاين | شي | حتى | تا | انا | دابا | لا | ديال | د | تصويرة | التصويرة | تصاور | التصاور | صورة | الصورة | صور | فوطو | 3ndi | kayn | chi | ta | 7ta | ana | daba | d | dyal | tswira | tsswira | taswira | tsawr | tsawer | sora | foto
common-fine = لا باس | لاباس | لا بأس | لاباس عليك | لاباس عليكم | لاباس الحمد لله | لا باس الحمد لله | labas | la bas | labass | labas 3lik | labas hamdollah

# الأزرار

common-send = ✅ صيفط
common-change = ✏️ بدل شي حاجة
common-stop = ✖️ نلغي، ما نصيفطش
common-skip = ⏭ دوز (ماشي ضروري)
common-done = ✅ صافي
common-more = ⬇️ نشوف الباقي
common-back_page = ⬆️ اللي قبل
common-back = ↩️ رجوع
common-person = 🙋 نهضر مع موظف

# المراجعة

common-change_what = أشنو بغيتو تبدلو؟
# السطر كيبدا بعلامة الاتجاه U+200F، حيت ما فيه حتى حرف ديالو.
common-review_line = ‏▪️ { $name }: { $value }
common-nothing = —
common-place = جيهة { $quarter }: { $text }
common-pin = موقع على الخريطة 📍
common-photos = { $count ->
        [zero] بلا تصويرة
        [one] تصويرة وحدة 📷
        [two] جوج تصاور 📷
        [few] { $count } د التصاور 📷
        [many] { $count } تصويرة 📷
       *[other] { $count } تصويرة 📷
    }
common-voice_notes = { $count ->
        [zero] بلا أوديو
        [one] أوديو واحد 🎤
        [two] جوج أوديو 🎤
        [few] { $count } د الأوديو 🎤
        [many] { $count } أوديو 🎤
       *[other] { $count } أوديو 🎤
    }

# إلا ما مشاتش الأمور كيف خاص

common-choose = ما فهمتش شنو اختاريتو. ضغطو على واحد، ولا كتبو الرقم ديالو.
common-no_such_number = هاد الرقم ما كاينش. اختارو من 1 حتى { $max }.
common-send_photo = هنا كنتسناو غير تصويرة. إلا ما عندكمش، ضغطو على «دوز».
common-send_document = هنا كنتسناو ورقة ولا تصويرة ديالها.
common-write_date = كتبو النهار بحال هكا: { "31/12/2026" }.
common-write = عافاكم كتبوها بالحروف.
common-where = ما عرفتش البلاصة. صيفطو الموقع 📍 ولا كتبو سمية الحومة وشي علامة قريبة.
common-too_long = هادشي طويل بزاف. الحد هو { $max ->
        [zero] والو
        [one] حرف واحد
        [two] جوج حروف
        [few] { $max } حروف
        [many] { $max } حرف
       *[other] { $max } حرف
    }.
common-too_many_voices = وصلو بزاف ديال الأوديوات. الحد هو { $max ->
        [zero] والو
        [one] واحد
        [two] جوج
        [few] { $max }
        [many] { $max }
       *[other] { $max }
    }.
common-old_button = هاد الزر قديم. جاوبو عافاكم على السؤال ديال دابا:
common-question_changed = سمحو لينا، السؤال تبدل. ها هو الجديد:
common-too_late = هاد الجواب جا قبل ما تشوفو السؤال، على هادشي ما حسبتوش. عاودو جاوبو عافاكم:
common-cannot_use = هادي ما نقدرش نخدم بيها هنا.
common-cannot_keep_file = هاد الملف ما قدرتش نزيدو: يا إما وصلنا للحد، يا إما ماشي هادشي اللي خاصنا هنا.
common-kept_photo = التصويرة خليتها عندي مع الطلب 👌
common-kept_place = الموقع خليتو عندي مع الطلب 👌
common-kept_voice = الأوديو خليتو عندي مع الطلب 👌
common-at_start = راه حنا فأول سؤال، ما كاين فين نرجعو.
common-offer_person = إلا كان صعيب عليكم، نقدر نعيط لشي موظف يعاونكم 🙋
common-stopped = صافي، تلغات. ما تصيفط والو.
common-unknown_command = هاد الأمر ما عرفتوش. كتبو «مساعدة» باش تعرفو أشنو نقدر ندير.
common-draft = كنتو بديتو وما كملتوش: { $name }. واش نكملو؟
    .name = ‏{ $subject } «{ $words }»
    .stopped = واخا، وقفنا هنا. ما تصيفط والو.
    .continue = ▶️ نكملو
    .drop = 🗑 نلغيوها
    .menu = 📋 القائمة
    .waiting = ⏸ باقي ما كملتو: { $name }
    .dropped = واخا، لغيناها: { $name }
    .oldest = عندكم بزاف ديال الحوايج ما كملتوهمش، القديمة فيهم مسحناها: { $name }
    .wiped = كنتو بديتو شي حاجة هنا وما كملتوهاش. داز عليها بزاف ديال الوقت ومسحناها باش نحافظو على معطياتكم. إلا باقيين باغينها، عاودو بداوها.
common-edited = شفت بلي بدلتو الميساج. باش تبدلو الجواب، كتبو «رجوع»، ولا اختارو «بدل شي حاجة» فالآخر.
common-not_understood = ما فهمتكمش مزيان، سمحو ليا. ها أشنو نقدر ندير:
common-wrong_code = هاد الكود ما صحيحش ولا فات عليه الوقت. طلبو واحد جديد عافاكم.
common-too_many_codes = وصلو بزاف ديال الكودات غالطة. تسناو ساعة وعاودو عافاكم، ولا كتبو «موظف» باش نعاونوكم.
common-what_for = شكرا، وصلات ✅ شنو المشكل اللي بغيتو تعلمو بيه؟
common-sorry = سمحو لينا، وقع عندنا مشكل. ما ضاع والو، وراه موظف غادي يشوفو. عاودو من بعد عافاكم.
common-media_refused = هاد الملف ما قدرناش ناخدوه (كبير بزاف ولا نوعو ما كنقبلوهش). جربو تصويرة عافاكم.
