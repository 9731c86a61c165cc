# طلب المعلومة (القانون 31-13)

information_request-menu = نطلب معلومة
information_request-request = طلب معلومة
    .title = طلبات المعلومة

information_request-what = أشمن معلومة بغيتو من الجماعة؟ قولوها بالتدقيق: أشمن وثيقة، أشمن عام، أشمن بلاصة. تقدرو حتى تصيفطو أوديو 🎤.
    .name = المعلومة
    .why = القانون { "31-13" } كيعطيكم الحق فالمعلومات ديال الجماعة: الميزانية، الصفقات، المحاضر، المشاريع. وفابور.

information_request-published = هادشي راه منشور ديجا. واش هادا هو اللي كتقلبو عليه؟
    .name = وثيقة منشورة
    .skip = لا، حاجة أخرى

information_request-found =
    .given =
        📄 ها «{ $title }»:
        هنا: { $link }
        راه منشور، ما خاصكم ديرو والو.
    .sent = 📄 ها «{ $title }». راه منشور، ما خاصكم ديرو والو.

information_request-for_whom = لمن بغيتوها؟
    .name = لمن
    .self = 👤 ليا أنا
    .association = 👥 لجمعية
    .other = لشي واحد آخر
    .said_association = جمعية | تعاونية | نادي | jam3iya | association
    .said_other = لشي حد | لبا | لمي | لجاري | lchi wahed

information_request-whom = أشنو السمية ديالو ولا ديالها؟
    .name = السمية

information_request-delivery = كيفاش بغيتو توصلكم؟
    .name = الجواب
    .chat = 💬 هنا
    .desk = 📄 ورقة فالمكتب
    .email = ✉️ فالإيميل
    .said_chat = هنا | فواتساب | فتيليكرام | hna | hnaya
    .said_desk = فالمكتب | ورقة | فالبيرو | نجي ناخدها | wer9a | bureau
    .said_email = إيميل | الإيميل | email | mail

information_request-email = أشنو هو الإيميل ديالكم؟
    .name = الإيميل
    .not_an_email = هاد الإيميل ما بانش ليا صحيح. كيكون بحال { "smiya@mital.ma" }.

information_request-urgent = واش حياة ولا سلامة ولا حرية شي واحد فخطر بلا هاد المعلومة؟ هنا القانون كيبغي الجواب ف 3 أيام، ماشي 20 يوم د الخدمة.
    .name = الزربة
    .why = المادة 17 من القانون { "31-13" } كتعطي 3 أيام باش تتحمى حياة ولا سلامة ولا حرية الناس. من غير هادشي 20 يوم د الخدمة (المادة 16).
    .no = لا، ما مزروبش
    .yes = 🔴 إيه، مزروبة

information_request-reason = شكون اللي فخطر، وكيفاش هاد المعلومة غادي تحميه؟
    .name = علاش مزروبة

information_request-name = أشنو هي السمية الكاملة ديالكم، كيف مكتوبة فلاكارط؟
    .name = السمية الكاملة
    .why = القانون { "31-13" } (المادة 14) كيطلب السمية والعنوان ورقم لاكارط. السمية كيشوفوها غير الموظفين اللي مكلفين بالطلب.
    .not_a_name = ما بانتش ليا سمية. كتبو السمية والنسب، بحال «فاطمة أمزيل».

information_request-address = أشنو هو العنوان ديالكم؟
    .name = العنوان
    .why = القانون { "31-13" } (المادة 14) كيطلب العنوان. كنخليوه مشفر.

information_request-consent =
    آخر حاجة: القانون كيطلب رقم لاكارط ناسيونال (ولا كارط سيجور). كنخليوه مشفر، وما كنستعملوه غير فهاد الطلب. إلا ما بغيتوش تكتبوه هنا، حطو الطلب فمكتب الجماعة.
    واش كتقبلو؟
    .name = الموافقة
    .why = الرقم مشفر: حتى واحد ما يقدر يقراه هنا. تقدرو حتى ترفضو، وتحطو الطلب فمكتب الجماعة.
    .agree = ✅ كنقبل
    .decline = ❌ ما كنقبلش

information_request-declined = واخا، كنحتارمو القرار ديالكم. الطلب ما تصيفطش، وتقدرو تحطوه فمكتب الجماعة وتاخدو الوصل.

information_request-card = كتبو رقم لاكارط ديالكم، بحال { "JC123456" }.
    .name = رقم لاكارط
    .why = القانون { "31-13" } (المادة 14) كيطلبو. كنخليوه مشفر، حتى واحد ما كيقراه هنا.
    .said = لاكارط | كارط | البطاقة | lacarte | lakart
    .kept = 🔒 رقم لاكارط خليناه مشفر. وكنحيدو الميساج ديالو من هنا؛ إلا بقى باين ليكم، مسحوه نتوما.
    .not_a_card = هاد الرقم ما بانش ليا صحيح. كيكون حرف ولا جوج، ومن بعد خمسة ولا ستة ديال الأرقام، بحال { "JC123456" }.

information_request-review = ها الطلب ديالكم. واش نصيفطوه؟

information_request-file =
    .filed =
        ✅ طلب المعلومة ديالكم تحط، الرقم { $reference }.
        القانون { "31-13" } كيعطينا { $days } يوم د الخدمة: الجواب غادي يوصلكم على الأكثر نهار { $date }.
        🧾 الوصل ديالكم جاي دابا هنا.
    .urgent =
        ✅ الطلب المزروب ديالكم تحط، الرقم { $reference }.
        القانون { "31-13" } كيعطينا { $days } أيام: الجواب غادي يوصلكم على الأكثر نهار { $date }.
        🧾 الوصل ديالكم جاي دابا هنا.

information_request-status_answered = تجاوب عليها
information_request-status_refused = ما تقبلاتش

information_request-late = ⚠️ آخر نهار ديال الجواب، { $date }، داز بلا جواب. سمحو لينا 🙏 المصلحة فراسها. القانون كيعطيكم الحق تشكيو لرئيس الجماعة، ف 20 يوم د الخدمة.

information_request-receipt = 🧾 ها الوصل ديال الطلب { $reference }. خليوه عندكم: بالكود { $code } أي واحد يقدر يتأكد بلي الطلب تحط.

information_request-soon = ⏳ الطلب { $reference }: الجواب مازال ما وجد، وآخر نهار ديالو هو { $date }. المصلحة فراسها. إلا ما وصلكم والو داك النهار، تقدرو تشكيو لرئيس الجماعة حتى ل { $until }.

information_request-extended = ⏳ الطلب { $reference }: خاصنا وقت كثر، سمحو لينا. النهار الجديد هو { $date }.
    .reason = علاش: { $reason } (القانون { "31-13" }، المادة { $article }).

information_request-decided =
    .whole = ✅ الطلب { $reference }: ها المعلومة اللي طلبتو.
    .part = ✅ الطلب { $reference }: ها شي جزء من المعلومة. الباقي ما يمكنش يتعطى: { $ground } (القانون { "31-13" }، المادة { $article }).
    .refused = ❌ الطلب { $reference }: هاد المعلومة ما يمكنش تتعطى. علاش: { $ground } (القانون { "31-13" }، المادة { $article }).
    .words = الجماعة: «{ $words }»
    .desk = 📄 راها كتسناكم ورقة فمكتب الجماعة.
    .email = ✉️ كنصيفطوها ليكم حتى فالإيميل.
    .appeal =
        ما متافقينش؟ القانون كيعطيكم ثلاثة د الطرق:
        1️⃣ رئيس الجماعة: كتبو ليه على الأكثر نهار { $until }. كيجاوب ف { $head } يوم.
        2️⃣ من بعد، لجنة الحق فالحصول على المعلومات: ف { $commission } يوم.
        3️⃣ من بعد، المحكمة الإدارية: ف { $court } يوم.

information_request-objection = سمحو لينا 🙏 خلينا كلامكم مع الطلب { $reference }. شنو بغيتو نديرو؟
    .under = ما عجبكمش الجواب؟
    .again = 🔄 عاودو شوفو الطلب
    .appeal = ⚖️ بغيت نطعن
    .sent_back = 🔄 الطلب { $reference } رجع للموظف باش يعاود يشوفو، وباقي بنفس الرقم. تقدرو تزيدو كلام، تصويرة 📷 ولا أوديو 🎤.
    .clock = ⏱ الوقت ديال الطعن ما كيوقفش: إلا ما وصلكم والو، كتبو لرئيس الجماعة على الأكثر نهار { $until }.
    .known = الطلب { $reference } راه ديجا رجع للموظف، وكلامكم معاه. أي جديد غادي يوصلكم هنا.
    .open = الطلب { $reference } راهم خدامين عليه دابا. أي جديد غادي يوصلكم هنا.

information_request-appeal = ⚖️ الطلب { $reference } تجاوب عليه نهار { $answered }.
    .commission =
        ⚖️ الطلب { $reference } تجاوب عليه نهار { $answered }. الوقت باش تكتبو لرئيس الجماعة سالا نهار { $until }.
        إلا كتبتو ليه فالوقت: تقدرو تمشيو للجنة الحق فالحصول على المعلومات ف { $commission } يوم من الجواب ديالو، وعلى الأكثر نهار { $last }. من بعد، المحكمة الإدارية: ف { $court } يوم.
        إلا ما كتبتوش: تقدرو تطلبو نفس المعلومة من جديد، ولا تشكيو للوسيط.
    .over =
        ⚖️ الطلب { $reference } تجاوب عليه نهار { $answered }. الوقت باش تطعنو عند رئيس الجماعة سالا نهار { $until }، وعند اللجنة نهار { $last }.
        إلا كنتو مشيتو للجنة، المحكمة الإدارية: ف { $court } يوم من الجواب ديالها. وإلا، تقدرو تطلبو نفس المعلومة من جديد، ولا تشكيو للوسيط.

information_request-refusal = { $ground } (القانون { "31-13" }، المادة { $article })
    .words = { $ground } (القانون { "31-13" }، المادة { $article }). { $words }

information_request-code = ✅ الكود { $code } صحيح. هو الوصل ديال طلب المعلومة { $reference }، اللي تحط نهار { $date }. فين وصل: { $status }.

information_request-extension_not_all = ما قدرناش نجمعو المعلومة كاملة فالوقت
information_request-extension_volume = كاينين بزاف د الوثائق
information_request-extension_not_at_hand = المعلومة ما غاديش توجد فهاد الوقت
information_request-extension_third_party = خاصنا نسولو شي واحد آخر قبل

information_request-ground_defence = كتمس الدفاع ولا الأمن ديال البلاد
information_request-ground_private_life = كتبين الحياة الخاصة ولا المعلومات ديال شي واحد
information_request-ground_fundamental_rights = كتمس الحقوق والحريات ديال شي واحد
information_request-ground_sources = كتبين منين جات معلومة محمية
information_request-ground_foreign_relations = كتمس العلاقات مع شي دولة ولا منظمة
information_request-ground_economic_policy = كتمس سياسة الفلوس ولا الاقتصاد ديال البلاد
information_request-ground_intellectual_property = هي ملك ديال اللي كتبها ولا اخترعها
information_request-ground_witnesses = كتدير فخطر شي ضحية ولا شاهد ولا اللي بلغ
information_request-ground_secret_by_law = كاين قانون كيخليها سرية
information_request-ground_council_of_ministers = جات من الاجتماعات ديال الحكومة
information_request-ground_investigation = كاين بحث ديال الإدارة مازال ما سالا
information_request-ground_judicial = كاينة قضية فالمحكمة مازال ما سالات
information_request-ground_competition = كتخسر المنافسة بين الشركات
information_request-ground_not_held = الجماعة ما عندهاش هاد المعلومة
information_request-ground_published = راها منشورة من قبل، وكنقولو ليكم فين
information_request-ground_supplied = عطيناها ليكم من قبل هاد العام
information_request-ground_unclear = الطلب ما واضحش؛ تقدرو تعاودوه ونعاونوكم
information_request-ground_in_preparation = الوثيقة مازال كتوجد
information_request-ground_archives = راها محطوطة فأرشيف المغرب
