# اجتماعات الهيئات

meetings-menu = الاجتماعات ديالي

meetings-card =
    📅 اجتماع ديال { $body }
    الموضوع: { $title }
    🕒 الوقت: { $date }
    📍 البلاصة: { $place }
    📋 جدول الأعمال: { $agenda }
    واش غادي تحضرو؟
    .yes = ✅ غادي نحضر
    .no = ❌ ما نحضرش
    .excused = 🙏 عندي عذر
    .gone = هاد الدعوة ما بقاتش كاينة.
    .closed = هاد الاجتماع «{ $title }» ما بقاش الجواب عليه مفتوح.

meetings-answer =
    .yes = مزيان، كنتسناوكم فـ«{ $title }» 👌
    .no = واخا، سجلنا بلي ما غاديش تحضرو لـ«{ $title }». إلا تبدلات شي حاجة، ضغطو على زر آخر.
    .excused = شكرا على الإخبار. سجلنا العذر ديالكم فـ«{ $title }».
    .excused_why = شكرا على الإخبار. سجلنا العذر ديالكم والسبب فـ«{ $title }».
meetings-why = إلا بغيتو، كتبو لينا علاش فجملة وحدة. ماشي ضروري.
    .kept = شكرا، سجلنا السبب.
meetings-which = عندكم كثر من اجتماع واحد. على أشمن واحد كتهضرو؟
meetings-moved = الاجتماع «{ $title }» تبدل، وولا { $date }. الجواب القديم ما كيتحسبش، جاوبو هنا عافاكم.

meetings-none = دابا ما كاين حتى اجتماع جاي.

meetings-reminder =
    .week = 🔔 من هنا سيمانة عندكم اجتماع: { $title }، { $date }، ف{ $place }. واش غادي تحضرو؟
    .day = 🔔 غدا عندكم اجتماع: { $title }، { $date }، ف{ $place }.
    .days = 🔔 من هنا { $count ->
        [zero] اليوم
        [one] نهار
        [two] يوماين
        [few] { $count } أيام
        [many] { $count } يوم
       *[other] { $count } يوم
    } عندكم اجتماع: { $title }، { $date }، ف{ $place }. واش غادي تحضرو؟
    .hours = 🔔 من هنا { $count ->
        [zero] ساعة
        [one] ساعة
        [two] ساعتين
        [few] { $count } سوايع
        [many] { $count } ساعة
       *[other] { $count } ساعة
    } كيبدا الاجتماع: { $title }، { $date }، ف{ $place }.
    .minutes = 🔔 من هنا { $count ->
        [zero] دقيقة
        [one] دقيقة
        [two] جوج دقايق
        [few] { $count } دقايق
        [many] { $count } دقيقة
       *[other] { $count } دقيقة
    } كيبدا الاجتماع: { $title }، { $date }، ف{ $place }.

meetings-changed =
    ✏️ تبدل الاجتماع ديال { $body }. ها الجديد:
    الموضوع: { $title }
    🕒 الوقت: { $date }
    📍 البلاصة: { $place }
    📋 جدول الأعمال: { $agenda }
    واش غادي تحضرو؟
meetings-cancelled = ❌ تلغى الاجتماع «{ $title }» اللي كان { $date }. سمحو لينا.
meetings-checkin = كتبو الكود اللي معلق فالقاعة باش نسجلو الحضور ديالكم.
    .done = مرحبا بيكم 👌 تسجل الحضور ديالكم فـ«{ $title }».
    .wrong_code = هاد الكود ماشي ديال هاد الاجتماع.
    .early = باقي ما بداش الاجتماع. عاودو ملي توصلو.
# الكلمات اللي كتبين بلي الهضرة على الاجتماع، والسبب: كنقراوها، ما كنقولوهاش.
meetings-named = اجتماع | الاجتماع | للاجتماع | فالاجتماع | لاجتماع | الدورة | للدورة | فالدورة | الجلسة | للجلسة | اللقاء | للقاء | نحضر | غنحضر | غانحضر | نحضرو | حضوري | ijtima3 | lijtima3 | l ijtima3 | lijtimaa | dawra | ddawra | jalsa | n7der | n7dar | nhder | nhdar | ghan7der | meeting
meetings-because = حيت | حيتاش | علاحقاش | لاحقاش | على ود | بسباب | بسبب | لأن | لأنني | 7it | hit | 7itach | hitach | la7e9ach | 3la7e9ach | 3la wed
meetings-asks = واش | فين | فوقاش | وقتاش | شكون | علاش | كيفاش | شنو | أشنو | أش | wach | fin kayn | fin ghadi | fo9ach | foqach | w9tach | chkoun | chkon | 3lach | kifach | chno | chnou
meetings-no_reason = ما | غادي | ماغاديش | غاديش | نقدرش | مانقدرش | منقدرش | نقدر | نجي | نجيش | مانجيش | غانجيش | ماغانجيش | نحضر | نحضرش | مانحضرش | للاجتماع | الاجتماع | فالاجتماع | للدورة | الدورة | عندي | عذر | العذر | واحد | شي | معذور | معذورة | أنا | راني | را | سمحو | سمحوا | ليا | لي | عافاكم | شكرا | لا | هاد | المرة | مرة | ma | n9derch | ma9derch | man9derch | man9drch | nqdrch | nji | njich | n7der | n7derch | 3ndi | 3odr | l3odr | ana | rani | sm7o | sm7ou | lia | liya | chokran | la | had | lmerra | ghadi | maghadich | ghadich | lijtima3 | l
# بأش كيقولو الناس بلي راهم حاضرين: كنقراوه، ما كنقولوهش.
meetings-present = حاضر | حاضرة | أنا هنا | وصلت | وصلت للاجتماع | 7adir | 7adira | 7adra | hadir | hadira | hadra | ana hna | wsselt

meetings-carried = 🏛 كنتسناو الرأي ديالكم فالفكرة «{ $title }» ({ $reference })
    .project = 🏛 كنتسناو الرأي ديالكم فالمشروع «{ $title }»
    .more = 🏛 وحوايج أخرين: { $count }

meetings-says_yes = حاضرة | حاضر | حاضرين | نحضر | مرحبا غادي نجي | 7adra | 7ader | hadra | n7der | n7dar | nhder | ne7der | rani 7ader | rani 7adra
meetings-says_no = ما جايش | ماجايش | ما جاياش | ماجاياش | ما غنجيش | ما غنحضرش | ما نجيش | ما نحضرش | ما تحسبوش عليا | ما تعولوش عليا | بلا بيا | ma jaych | majaych | ma jayach | majayach | ma ghanjich | maghanjich | ma ghan7derch | ma njich | ma n7derch | bla biya | ma t3awloch 3lia
meetings-says_hindered = فالسبيطار | فسبيطار | داير عملية | دايرة عملية | عندي عزا | عندي جنازة | كنخدم | عندي لقراية | f sbitar | f ssbitar | dayr 3amaliya | 3ndi 3za | 3ndi gnaza | kankhdem | mssafer | msafra
