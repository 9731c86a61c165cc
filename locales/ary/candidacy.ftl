# نداء للترشيح

candidacy-menu = نترشح
candidacy-request = ترشيح
    .title = الترشيحات

candidacy-which = لأشمن نداء بغيتو تترشحو؟
    .name = النداء

candidacy-entry = ‏«{ $title }»

candidacy-call =
    📣 نداء للترشيح: { $title }

    لاش كيصلح: { $purpose }
    عدد البلايص: { $seats }.
    .criteria = شكون اللي يقدر يترشح:
    .quarters = ▪️ تكونو ساكنين فواحد من هاد الأحياء: { $quarters }
    .documents = أشنو تصيفطو، بالتصويرة ولا PDF:
    .until = 📅 حتى لنهار { $date }. النتيجة قبل نهار { $results }.

candidacy-read =
    .none = دابا ما كاين حتى نداء للترشيح محلول. ملي يكون، غادي تشوفوه فالقائمة. عندكم شي سؤال؟ كتبو «موظف».
    .again = راكم ديجا ترشحتو لـ«{ $title }»، رقم { $reference }. ها اللي صيفطتو: تقدرو تصححوه.

candidacy-lacking = ماشي مشكل، تقدرو تصيفطوها من بعد، قبل ما يتسد النداء.

candidacy-ready = واش بغيتو تترشحو؟
    .name = الترشيح
    .apply = ✅ إيه، نبدا
    .later = من بعد
    .said_apply = إيه | اه | واه | واخا | وخا | نعم | يلاه | iyeh | ah | wah | wakha | yallah | oui
    .said_later = لا | لا شكرا | من بعد | la | mn b3d | men ba3d

candidacy-later = واخا. النداء كيبقى فالقائمة حتى يتسد.

candidacy-born = شحال فعمركم، ولا إمتى تزاديتو؟ تقدرو تجاوبو بأوديو 🎤.
    .name = العمر
    .not_an_age = كتبو شحال فعمركم (بحال { "22" }) ولا نهار الزيادة (بحال { "12/3/2004" })، ولا صيفطو أوديو 🎤.
    .said = العمر | الزيادة | l3mer | ziyada

candidacy-age = شحال فعمركم؟
    .name = العمر بالضبط
    .younger = قل من { $from } عام
    .between = { $limits ->
        [from] { $from } عام ولا كثر
        [to] { $to } عام ولا قل
       *[both] من { $from } حتى { $to } عام
    }
    .older = كثر من { $to } عام

candidacy-quarter = فأشمن حي ساكنين؟
    .name = الحي

candidacy-old_enough =
    .closed = هاد النداء تسد. شكرا حيت فكرتو فيه.
    .too_young = شكرا! ولكن هاد النداء للناس اللي فعمرهم { $limits ->
        [from] { $from } عام ولا كثر
       *[both] من { $from } حتى { $to } عام
    }، ونتوما مازال صغار. عندكم شي سؤال؟ عيطو لـ{ $phone } ولا كتبو «موظف».
    .too_old = شكرا! ولكن هاد النداء للناس اللي فعمرهم { $limits ->
        [to] { $to } عام ولا قل
       *[both] من { $from } حتى { $to } عام
    }. عندكم شي سؤال؟ عيطو لـ{ $phone } ولا كتبو «موظف».
candidacy-fits =
    .closed = هاد النداء تسد. شكرا حيت فكرتو فيه.
    .elsewhere = شكرا! ولكن هاد النداء لسكان: { $quarters }. عندكم شي سؤال؟ عيطو لـ{ $phone } ولا كتبو «موظف».

candidacy-name = أشنو سميتكم الكاملة؟ تقدرو تقولوها بأوديو 🎤.
    .name = السمية
    .not_a_name = كتبو السمية والنسب، ولا صيفطو أوديو 🎤.
    .said = السمية | الاسم | smiya

candidacy-why = علاش بغيتو تترشحو؟ بجوج كلمات ولا بأوديو 🎤.
    .name = علاش
    .said = علاش | السبب | 3lach | sabab

candidacy-doc_1 = 📎 { $doc_1 }: صيفطو تصويرة ولا PDF. إلا ما عندكمش دابا، تقدرو تصيفطوه من بعد.
    .name = الورقة الأولى
candidacy-doc_2 = 📎 { $doc_2 }: صيفطو تصويرة ولا PDF. إلا ما عندكمش دابا، تقدرو تصيفطوه من بعد.
    .name = الورقة الثانية
candidacy-doc_3 = 📎 { $doc_3 }: صيفطو تصويرة ولا PDF. إلا ما عندكمش دابا، تقدرو تصيفطوه من بعد.
    .name = الورقة الثالثة
candidacy-doc_4 = 📎 { $doc_4 }: صيفطو تصويرة ولا PDF. إلا ما عندكمش دابا، تقدرو تصيفطوه من بعد.
    .name = الورقة الرابعة

candidacy-numbered = ‏📎 { $document }: { $name }

candidacy-shown = إلا تقبلتو، واش ترضاو الجماعة تنشر سميتكم؟ حتى حاجة أخرى ما غادي تتنشر.
    .name = نشر السمية
    .yes = إيه
    .no = لا

candidacy-review = ها الترشيح ديالكم. واش نصيفطوه؟

candidacy-file =
    .filed =
        ✅ وصلنا الترشيح ديالكم لـ«{ $title }»، رقم { $reference }.
        تقدرو تصححوه ولا تحيدوه حتى لنهار { $until }. النتيجة قبل نهار { $date }، هنا.
    .corrected = ✅ تصحح. الرقم ديالكم بقا هو { $reference }.
    .closed = النداء تسد: ما تبدل والو. إلا كنتو ترشحتو من قبل، الترشيح ديالكم بقا كيفما كان.

candidacy-way =
    .correct = ✏️ نصحح
    .withdraw = 🗑 نحيد الترشيح
    .appeal = ✋ نطعن فالنتيجة
    .closed = النداء تسد: الترشيح ما بقاش كيتصحح هنا. كتبو «موظف» باش تهضرو مع شي واحد.
    .no_appeal = ما بقاش ممكن تطعنو: ديجا صيفطتوه، ولا الوقت ديالو سالا. كتبو «موظف» باش تهضرو مع شي واحد.

candidacy-no_more =
    .closed = الوقت ديال هاد النداء سالا، وما بقا يتزاد والو للترشيح { $reference }. اللي صيفطتو من قبل باقي كيفما كان. إلا نقصات شي ورقة، الجماعة غادي تطلبها منكم هنا.
    .told = النتيجة خرجات، وما بقا يتزاد والو للترشيح { $reference }. كتبو «موظف» باش تهضرو مع شي واحد.

candidacy-missing = ناقص فالترشيح ديالكم: { $names }. صيفطوه هنا، بالتصويرة ولا PDF.

candidacy-status_received = وصل، وغادي يتدرس ملي يتسد النداء
candidacy-status_in_progress = كيتدرس
candidacy-status_answered = خرجات النتيجة
candidacy-status_refused = ما تقبلش

candidacy-outcome =
    .kept = تقبل.
    .reserve = فالاحتياط: إلا خوات شي بلاصة، غادي نعيطو ليكم.
    .not_kept = ما تقبلش.

notices-call =
    .kept =
        🎉 «{ $title }»: الترشيح ديالكم رقم { $reference } تقبل. مبروك عليكم!

        السبب: { $reason }
    .reserve =
        📋 «{ $title }»: الترشيح ديالكم رقم { $reference } فالاحتياط. إلا خوات شي بلاصة، غادي نعيطو ليكم.

        السبب: { $reason }
    .not_kept =
        ‏«{ $title }»: الترشيح ديالكم رقم { $reference } ما تقبلش. شكرا حيت شاركتو.

        السبب: { $reason }
    .may_appeal = إلا بان ليكم كاين غلط، تقدرو تطعنو مرة وحدة، حتى لنهار { $until }.
    .upheld =
        ✅ الطعن فـ«{ $title }»، رقم { $reference }: عندكم الحق. { $outcome ->
            [kept] الترشيح ديالكم تقبل.
            [reserve] الترشيح ديالكم ولا فالاحتياط.
           *[other] عاودنا شفنا الترشيح ديالكم، وما تقبلش.
        }

        السبب: { $reason }
    .dismissed =
        الطعن فـ«{ $title }»، رقم { $reference }: عاودنا قرينا كلشي، والنتيجة بقات هي هي.

        السبب: { $reason }
