# الكلام اللي كيتعاود فكل بلاصة.

common-own_name = الدارجة

common-hello = السلام عليكم، مرحبا بيكم! 👋
common-smalltalk = مرحبا بيكم، أنا هنا باش نعاونكم 🙂
    .again = راني معاكم 🙂 قولو ليا المشكل، ولا ضغطو على واحد.
common-here_i_am = اه، أنا هنا 🙂 قولو ليا بكلامكم أشنو المشكل ولا شنو بغيتو.

common-menu = أش بغيتو ديرو؟
    .continue = ▶️ نكمل اللي بديت

common-help =
    هنا تقدرو تعلمو بمشكل، تساندو عريضة ولا تقترحو فكرة. جاوبو بالرقم، بالكلام ولا بأوديو.
    فأي وقت كتبو: «القائمة» باش ترجعو للبداية، «رجوع» للسؤال اللي قبل، «وقف» باش توقفو، ولا «موظف» باش تهضرو مع شي واحد منا.

common-form =
    .too_short = { complaint-details.too_short }
    .too_long = { complaint-details.too_long }
    .another = { complaint-photo.another }
    .not_yet = هاد النهار مازال ما وصل.
    .passed = هاد النهار فات.
    .day_off = البيروات سادين هاد النهار. ختارو نهار آخر عافاكم.
    .filed =
        شكرا بزاف 🙏 وصل الطلب ديالكم.
        الرقم ديالو: { $reference }
        الجواب غادي يوصلكم قبل { $date } ({ $days ->
            [zero] اليوم
            [one] نهار ديال الخدمة
            [two] يوماين ديال الخدمة
            [few] { $days } أيام ديال الخدمة
            [many] { $days } يوم ديال الخدمة
           *[other] { $days } يوم ديال الخدمة
        }). كل ما تبدل شي حاجة، غادي نعلموكم هنا.
    .enough_today = صيفطتو اليوم بزاف د الطلبات. هادشي اللي كتبتو دابا محفوظ عندكم فالقائمة: صيفطوه غدا، ولا هضرو مع موظف.

common-closed =
    .not_yet = «{ $name }» غادي يبدا نهار { $date }. مرحبا بيكم 🙂
    .over = «{ $name }» سالا نهار { $date }.

language-menu = اللغة / Langue

common-language = أشمن لغة؟
    .changed = واخا، من دابا نهضرو بالدارجة.
    .followed = شفتكم كتهضرو بالدارجة، إيوا نكملو بيها. إلا بغيتو لغة أخرى، كتبو «اللغة».
    .latin = Bghitou njawbkom b had l7rof? Ktebo « b latin ».
    .not_shi = Azul fellawn 👋 Tẓḍarm ad aɣ-d-taznm awal s tclḥit 🎤, nɣ ad taram s ddarija, nɣ ad tsawlm d yan ɣ tɣiwant: aram « mowadaf ».

# كلام كنقراوه من الناس، ما كنقولوهش: كيفاش كيقولو بلي ما عندهمش تصويرة، وبلي كلشي لاباس.

common-none = ماكايناش | ما كايناش | makaynach | makaynax | ma kaynach | بلاش | blach | balach | ما | ماعندي | ماعنديش | معنديش | عنديش | ماكاين | ماكاينش | كاينش | بلا | بدون | ma | ma3ndi | ma3ndich | ma3andich | m3ndich | 3ndich | makayn | makaynch | makayench | kaynch | bla
common-none_beside = شكرا | chokran | عندي | كاين | شي | حتى | تا | انا | دابا | لا | ديال | ديالو | ديالها | ديالهم | د | تصويرة | التصويرة | تصاور | التصاور | صورة | الصورة | صور | فوطو | 3ndi | kayn | chi | ta | 7ta | ana | daba | d | dyal | dyalo | dyalha | dialo | dialha | tswira | tsswira | taswira | tsawr | tsawer | sora | foto | بيها | بها | biha | hiya
common-fine = لا باس | لاباس | لا بأس | لاباس عليك | لاباس عليكم | لاباس الحمد لله | لا باس الحمد لله | labas | la bas | labass | labas 3lik | labas hamdollah

# كلام ماشي جواب على السؤال: كنجاوبو عليه وكنعاودو السؤال.

common-not_told =
    .asks = هادا سؤال، ما حسبتوش جواب. إلا بغيتو شي واحد يجاوبكم، كتبو «موظف».
    .wants = ما فهمتش واش هادا هو الجواب. إلا بغيتو حاجة أخرى، كتبو «القائمة» ولا «موظف».
    .doubts = ماشي مشكل. قولو غير اللي عرفتو، بجوج كلمات ولا بأوديو 🎤
    .has_none = ماشي مشكل، هادي ماشي ضرورية. دابا خاصني غير هادشي:
    .corrects = واخا، ما تصيفط والو. من بعد تقدرو تبدلو كلشي.
    .agrees = مزيان 🙂
    .declines = واخا. إلا بغيتو تحبسو، كتبو «وقف».
    .greets = مرحبا 🙂
    .cannot = ماشي مشكل: هضرو معانا بأوديو 🎤، ولا كتبو «موظف» باش يعاونكم شي واحد.
    .mutes = إلا ما بغيتوش الميساجات ديال الجديد، كتبو «بلا ميساجات».
    .noise = ما فهمتش هادشي.
    .scolds = عندكم الحق تقلقو. باش نعاونوكم، قولو لينا المشكل بالضبط.
    .tells = ما فهمتش مزيان. عاودوها بكلام آخر، ولا صيفطو أوديو 🎤
    .places = هادي بلاصة، غادي نسولكم عليها من بعد. دابا قولو لينا شنو واقع:
common-keep = ✍️ خليوها كيفما هي

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
common-add_what = أشنو بغيتو تزيدو؟
# السطر كيبدا بعلامة الاتجاه U+200F، حيت ما فيه حتى حرف ديالو.
common-review =
    .wait = خودو وقتكم، ما تصيفط والو حتى تقولو «صيفط».
    .unsent = مازال ما تصيفط والو. باش تصيفطوها، كتبو «صيفط».
    .unfinished = هادي مازال ما تصيفطاتش، خاصنا غير نكملوها.
    .fine = ماشي مشكل، التصويرة ماشي ضرورية.
    .unnamed = سميتكم ما كتبان لحتى واحد برا الجماعة. غير الموظفين اللي مكلفين بالطلب كيعرفو شكون صيفطو، باش يقدرو يجاوبوكم. إلا كنتو متافقين، صيفطوه.
common-review_line = ‏▪️ { $name }: { $value }
common-told_line = ‏{ $number }. { $words }
    .alone = ‏👉 { $words }
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
common-videos = { $videos ->
    [zero] بلا فيديو
    [one] فيديو واحد 🎬
    [two] جوج فيديوات 🎬
    [few] { $videos } د الفيديوات 🎬
    [many] { $videos } فيديو 🎬
   *[other] { $videos } فيديو 🎬
}
common-papers = { $count ->
        [zero] بلا ورقة
        [one] ورقة وحدة 📎
        [two] جوج وراق 📎
        [few] { $count } د الوراق 📎
        [many] { $count } ورقة 📎
       *[other] { $count } ورقة 📎
    }
common-pictures = { $kinds ->
    [photos] { common-photos }
    [videos] { common-videos }
    [papers] { common-papers }
   *[both] { common-photos } و { common-videos }
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
common-unheard = ما فهمتش مزيان «{ $text }». شنو نديرو بهاد الكلام؟
common-add_words = ➕ زيدو هاد الكلام
common-send_as_is = ✅ صيفطوها كيفما هي
common-no_such_number = هاد الرقم ما كاينش. اختارو من 1 حتى { $max }.
common-send_photo = هنا كنتسناو غير تصويرة. إلا ما عندكمش، ضغطو على «دوز».
common-send_document = هنا كنتسناو ورقة ولا تصويرة ديالها.
common-write_date = أشمن نهار؟ كتبوه بحال هكا: { "31/12/2026" }، ولا «البارح»، «الجمعة».
    .coming = أشمن نهار؟ كتبوه بحال هكا: { "31/12/2026" }، ولا «غدا»، «الجمعة».
    .one = خاصني غير نهار واحد: أشمن واحد؟ كتبوه بحال هكا: { "31/12/2026" }.
common-today = 📅 اليوم
common-yesterday = 📅 البارح
common-tomorrow = 📅 غدا
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
common-view_once = هاد التصويرة كتبان غير مرة وحدة، ومن عندنا ما كتبانش كاع. عافاكم صيفطوها بحال شي تصويرة عادية.
    .video = هاد الفيديو كيبان غير مرة وحدة، ومن عندنا ما كيبانش كاع. عافاكم صيفطوه بحال شي فيديو عادي.
    .voice = هاد الأوديو كيتسمع غير مرة وحدة، ومن عندنا ما كيتسمعش كاع. عافاكم سجلوه بحال شي أوديو عادي.
common-cannot_keep_file = هاد الملف ما قدرتش نزيدو: يا إما وصلنا للحد، يا إما ماشي هادشي اللي خاصنا هنا.
    .later = الوراق والتصاور غادي نطلبهم منكم من بعد 🙏 دابا جاوبو غير على هادي:
common-kept_photo = التصويرة خليتها عندي مع الطلب 👌
common-kept_video = الفيديو خليتو عندي مع الطلب 👌
common-kept_place = الموقع خليتو عندي مع الطلب 👌
common-kept_voice = الأوديو خليتو عندي مع الطلب 👌
common-at_start = راه حنا فأول سؤال، ما كاين فين نرجعو.
common-offer_person = إلا كان صعيب عليكم، نقدر نعيط لشي موظف يعاونكم 🙋
common-stopped = صافي، تلغات. ما تصيفط والو.
common-unknown_command = هاد الأمر ما عرفتوش. كتبو «مساعدة» باش تعرفو أشنو نقدر ندير.
common-draft = كنتو بديتو وما كملتوش: { $name }. واش نكملو؟
    .name = ‏{ $subject } «{ $words }»
    .stopped = واخا، وقفنا هنا. ما تصيفط والو.
    .stays = اللي كتبتو باقي هنا: { $name }. تقدرو تكملوها من بعد، ولا تلغيوها.
    .over = الحمد لله اللي تحل المشكل 🙏 وقفنا هنا، ما تصيفط والو.
    .found = الحمد لله 🙏 الإعلان ما تصيفطش.
    .continue = ▶️ نكملو
    .drop = 🗑 نلغيوها
    .menu = 📋 القائمة
    .waiting = ⏸ باقي ما كملتو: { $name }
    .dropped = واخا، لغيناها: { $name }
    .kept = باقي كاين عندنا: ما ضاع والو، ومازال ما تصيفط والو.
    .kept_too = باقي كاين عندنا لمن بعد: { $name }. نكملو هادا هو الأول:
    .kept_open = كلشي اللي كتبتو هنا باقي كاين عندنا، ما ضاع والو.
    .oldest = عندكم بزاف ديال الحوايج ما كملتوهمش، القديمة فيهم مسحناها: { $name }
    .wiped = كنتو بديتو شي حاجة هنا وما كملتوهاش. داز عليها بزاف ديال الوقت ومسحناها باش نحافظو على معطياتكم. إلا باقيين باغينها، عاودو بداوها.
    .kept_for_you = اللي بديتو مازال ما تصيفط، كيتسناكم هنا.
common-taken_back = الميساج اللي مسحتو، حيدنا حتى الجواب ديالو من الطلب.
common-added = زدتها فالوصف 👌
common-told_before = (قبل ما نصححو: «{ $words }»)
common-told_after = (صححناها: «{ $words }»)
common-subject_taken = صافي، صححتها 👌
common-question_first = إلا عندكم سؤال، كتبو «موظف». خلينا نكملو هادي هي الأولى:
common-not_at_hand = على خاطركم: كتبوه ملي يكون عندكم، البلاصة ديالكم محفوظة. وإلا بغيتو شي مساعدة، كتبو «موظف».
common-no_hurry = على خاطركم، حتى حاجة ما تصيفطات. ها السؤال:
common-another_later = واخا. نكملو هادا، ومن بعد قولو ليا الآخر:
common-now_says = صافي، صححتها 👌 دابا: { $value }
common-edit_taken = صافي، صححنا الجواب بحال ما صححتو الميساج 👌
common-filed_stays = هاد الكلام راه تسجل فالطلب { $reference } وباقي فيه. إلا بغيتو يتمسح، كتبو «معطياتي».
common-not_understood = ما فهمتكمش مزيان، سمحو ليا. ها أشنو نقدر ندير:
    .again = هادي ما عندي ليها جواب. قولو ليا شنو المشكل اللي كاين فالمدينة، ولا ضغطو على واحد.
common-wrong_code = هاد الكود ما صحيحش ولا فات عليه الوقت. طلبو واحد جديد عافاكم.
common-too_many_codes = وصلو بزاف ديال الكودات غالطة. تسناو ساعة وعاودو عافاكم، ولا كتبو «موظف» باش نعاونوكم.
common-day_may_move = { $date }، زايد ولا ناقص نهار حيت العيد مازال ما تأكدش 🌙
common-voice = 🎤 شكرا 🙏 غادي يسمع ليكم شي واحد منا.
    .person = 🎤 شكرا 🙏 شي واحد منا غادي يسمع ليكم ويجاوبكم هنا 🙋
    .closed = 🎤 شكرا 🙏 شي واحد منا غادي يسمع ليكم ويجاوبكم هنا ابتداء من { $when } 🙋
common-sorry = سمحو لينا، وقع عندنا مشكل. ما ضاع والو، وراه موظف غادي يشوفو. عاودو من بعد عافاكم.
common-file_name = { $media ->
    [voice] الأوديو{ common-file_called }
    [video] الفيديو{ common-file_called }
    [document] الورقة{ common-file_called }
   *[photo] التصويرة{ common-file_called }
}
common-file_called = { $named ->
    [yes] { " " }‏«{ $name }»
   *[no] { "" }
}
common-file_kinds = { $media ->
    [voice] نقدر نسمع الأوديو اللي كيتسجل هنا. عاودو سجلو، ولا كتبو ليا.
    [video] نقدر ناخد فيديو قصير ديال التيليفون. عاودو صيفطوه، ولا صيفطو غير تصويرة.
    [document] نقدر ناخد { "PDF" } و{ "Word" } و{ "Excel" }، والتصاور، والأوديو والفيديوات القصار.
   *[photo] نقدر ناخد أي تصويرة ديال التيليفون. عاودو صيفطوها، ولا كتبو ليا شنو فيها.
}
common-file_advice = { $media ->
    [voice] سجلو شي أوديو قصر منو، ولا بزاف د الأوديوات قصار.
    [video] صورو أقل من دقيقة، ولا صيفطو غير تصويرة.
    [document] صيفطو شي ملف صغر منو، ولا تصويرة ديال الورقة.
   *[photo] صيفطوها بحال شي تصويرة عادية، ماشي بحال ملف.
}
common-slowly = راه كنسمعوكم 👌 كلشي محفوظ، ولكن الميساجات كيجيو بزاف عليا. بشوية عافاكم: نجاوب ملي يهدا الحال.

common-file_lost = { $why ->
    [too_big] سمحو ليا، الحجم ديال { common-file_name } كبير على داكشي اللي نقدر ناخد. { common-file_advice }
    [enough_today] سمحو ليا، وصلو بزاف د الملفات اليوم: ما خليتش { common-file_name }. الكلام ديالكم وصل؛ تقدرو تصيفطوها غدا.
    [no_room] سمحو ليا، دابا ما نقدرش نخلي الملفات: ما خليتش { common-file_name }. الكلام ديالكم وصل؛ صيفطوها غدا عافاكم.
    [not_arrived] سمحو ليا، ما توصلتش ب{ common-file_name }. عافاكم عاودو الصيفطة.
   *[unreadable] سمحو ليا، ما قدرتش نحل { common-file_name }. { common-file_kinds }
}
    .filed =
        على الطلب ديالكم { $reference }: { $why ->
            [too_big] الحجم ديال { common-file_name } كبير على داكشي اللي نقدر ناخد. { common-file_advice }
            [enough_today] وصلو بزاف د الملفات اليوم: ما خليتش { common-file_name }. الكلام ديالكم وصل؛ تقدرو تصيفطوها غدا.
            [no_room] دابا ما نقدرش نخلي الملفات: ما خليتش { common-file_name }. الكلام ديالكم وصل؛ صيفطوها غدا عافاكم.
            [not_arrived] ما توصلتش ب{ common-file_name }. عافاكم عاودو الصيفطة.
           *[unreadable] ما قدرتش نحل { common-file_name }. { common-file_kinds }
        } صيفطو هنا، وغادي نزيدوها للطلب.
    .again = صافي، تزادت للطلب ديالكم { $reference } 👌

# البلاصة

common-same_place = واش فنفس البلاصة ديال قبيلة؟ { $text }
common-unknown_place =
    ما لقيتش هاد البلاصة عندي: «{ $text }». واش نخليوها هكا؟
    ولا صيفطو الموقع 📍، ولا اختارو الحومة.
common-keep_same = ✅ إيه، نفس البلاصة
common-keep_place = ✅ خليوها هكا
common-quarters = 📋 نختار الحومة
    .none = أشمن حومة؟ ضغطو على السمية ديالها فاللائحة، ولا كتبوها.
common-which_quarter = اختارو الحومة اللي فيها المشكل، ولا صيفطو الموقع 📍
common-how_position = ماشي مشكل. إلا كنتو حدا المشكل: ضغطو على 📎 ولا ➕ حدا الكتابة، ومن بعد «الموقع» 📍، وصيفطوه.
common-place_first = باش نجاوبوكم، خاصنا نعرفو البلاصة هي الأولى.
common-map_link = هاد الرابط ديال الخريطة ما نقدرش نحلو. صيفطو الموقع نيشان: 📎 ولا ➕ حدا الكتابة، ومن بعد «الموقع» 📍
common-pin_quarter = 📍 على حساب الموقع ديالكم: { $quarter } 👌
    .unknown = 📍 ما عرفتش أشمن حومة هادي: وركو على السمية ديالها فاللائحة، ولا كتبوها.
common-outside = هاد البلاصة ماشي ديال جماعة تارودانت.
    .near = هاد البلاصة جيهة { $name }، ماشي ديال جماعة تارودانت: الجماعة ديال تما هي اللي مكلفة، وتقدرو تشكيو عندها ف chikaya.ma ولا عيطو على 37 37. إلا المشكل كاين فتارودانت، قولو لينا فين.
    .far = هاد البلاصة برا على جماعة تارودانت: الجماعة ديال تما هي اللي مكلفة، وتقدرو تشكيو عندها ف chikaya.ma ولا عيطو على 37 37. إلا المشكل كاين فتارودانت، قولو لينا فين.
    .nowhere = هاد الموقع خاوي، التيليفون ما عرفش فين كاين. شعلو الموقع (GPS) وعاودو صيفطوه، ولا كتبو سمية الحومة.
    .ended = واخا 🙏 ما تصيفط والو من هنا. إلا كان شي مشكل فتارودانت، كتبو لينا فأي وقت.
    .whom = الجماعة ديال تما هي اللي مكلفة: عيطو على 37 37، ولا كتبو ف chikaya.ma. النمرة ديالها ما عندناش هنا.

# كلام كنقراوه من الناس ملي كنسولوهم «فين»، ما كنقولوهش: ما عرفتش، هنا، كيفاش نصيفط الموقع، وكلام السؤال.

common-unsure = ما عرفتش | ماعرفتش | معرفتش | عرفتش | ما عارفش | عارفش | عارفة | ماعارفينش | عارفينش | كنعرفش | ما كنعرفش | ماكنعرفش | نعرف | عرفناش | ما عرفناش | ma3reftch | ma3raftch | m3rftch | ma3rftch | 3reftch | ma3arfch | ma3refch | ma3rfch | kan3refch | makan3refch | ma3refnach
common-unsure_beside = ما | خاصني | ندير | نكتب | نقول | khasni | ndir | nkteb | ngoul | ماعنديش | والله | الله | فين | أنا | حتى | لا | هي | هو | البلاصة | بلاصة | السمية | سمية | سميتها | سميتو | العنوان | عنوان | الحومة | كيفاش | شنو | أشنو | اسم | نكتب | نقول | نصيفط | نصيفطها | بالضبط | مزيان | ديالها | ديال | هاد | walah | wallah | lah | fin | fine | ana | 7ta | hta | lblasa | blasa | smiya | smiytha | smiyt | l3onwan | lhoma | l7oma | kifach | chno | chnou | nkteb | ngoul | nsift | bdebt | mzyan | dyalha | dyal | dial | had | ma | la
common-here = هنا | هنايا | هناك | لهيه | تما | تماك | عندنا | عندي | عندو | حدانا | حدايا | قدامي | قدامنا | حومتنا | الحومة | حومة | حومتي | دربنا | الدرب | زنقتنا | دارنا | البلاصة | بلاصة | بلاصتي | فحومتنا | فدربنا | فزنقتنا | فدارنا | فالدار | الدار | فين ما كان | كل بلاصة | فكل | تارودانت | فتارودانت | المدينة | فالمدينة | صيفطتها | صيفطتو | صيفطت | قلتها | قلتو | نفس | نفسها | hna | hnaya | tma | temma | 3ndna | 3endna | 7dana | hdana | 7daya | hdaya | 9ddami | homtna | fhomtna | 7omtna | f7omtna | derbna | fderbna | zn9tna | fzn9tna | darna | fdarna | lblasa | blasa | makan | taroudant | taroudannt | lmdina | sifttha | siftha | seftha | sift
common-here_beside = ف | في | من | د | ديالنا | ديالي | ديال | هاد | هاديك | هادا | هادي | هي | هو | غير | كاين | كاينة | المشكل | حنا | أنا | فين | ما | كان | كل | راه | راها | راني | بالضبط | و | قريب | حدا | على | دابا | ليكم | f | fi | mn | d | dyalna | dyali | dyal | dial | had | hadi | hiya | howa | ghir | rir | kayn | kayna | lmochkil | 7na | hna | ana | fin | ma | kan | kol | koul | rah | raha | 7da | hda | daba
common-sharing = الموقع | موقع | لموقع | بوزيسيون | البوزيسيون | لوكاليزاسيون | اللوكاليزاسيون | بين | الخريطة | خريطة | نصيفط | نصيفطها | نصيفطو | نرسل | نرسلو | جي بي اس | lmaw9i3 | lmawqi3 | mawqi3 | maw9i3 | lokalizasyon | nsift | nsifet | nsiftha | nseft | pin | gps
common-question = شنو | شنا | شناهو | شنو هي | أشنو | اشنو | أش | آش | واش | كيفاش | كيف | كيفاه | وقتاش | فوقاش | إمتى | امتى | شحال | علاش | شكون | لاش | معاش | فين وصل | فين وصلات | فين كاين الموظف | منين | chno | chnou | chnahowa | achno | ach | wach | wech | kifach | kifash | kifah | kif | wa9tach | fo9ach | foqach | imta | ch7al | chhal | 3lach | 3lash | chkon | chkoun | lach | fin wsl | fin weslat

# الأوامر اللي كيبينها تيليغرام حدا بلاصة الكتبة.
common-commands =
    .menu = 📋 القائمة
    .status = 🔎 فين وصل الطلب ديالي
    .help = ❓ المساعدة
    .language = 🌐 اللغة / Langue
    .stop = ✋ نحبسو هنا
# «شنو نكتب؟»: كنقراوها، ما كنقولوهاش.
common-what_to_write = شنو نكتب | أشنو نكتب | أش نكتب | شنو نقول | أش نقول | شنو خاصني نكتب | كيفاش نكتب | كيفاش نشرح | عطيني مثال | شي مثال | chno nkteb | chnou nkteb | chno nktb | ach nkteb | chno ngol | chno khasni nkteb | kifach nkteb | mital | 3tini mital

common-told_already = كلامكم كامل عندي 👌 ها أشنو قلتو:
    .nothing = كلامكم كامل عندي 👌 غير هادا اللي ناقص.
common-noted_so_far = ها أشنو مكتوب دابا:
    .nothing = مازال ما مكتوب والو.

common-number_left = النمرة ديالكم وصلات: الموظفين كيشوفوها مع كلامكم 👌

common-day_kept = النهار عندي 👌
common-place_kept = { complaint-placed }
# The last moment of what does not end with the day: an hour of it.
common-until_hour = { $day } مع { $time }
