# المعطيات ديالي (القانون 09-08)

my_data-menu = معطياتي

my_data-what = هادي المعطيات ديالكم، ونتوما اللي كتحكمو فيها. أش بغيتو؟
    .name = الطلب
    .show = 👁 أش عندكم عليا؟
    .copy = 📥 نسخة فملف
    .stop_notices = 🔕 ما بغيتش الميساجات
    .resume_notices = 🔔 عاودو صيفطو ليا الجديد
    .choose_news = 🎚 نختار الأخبار
    .allow_abroad = 🌍 نقبل الترجمة برا
    .refuse_abroad = 🔒 بلا ترجمة برا المغرب
    .link = 📱 نزيد تيليفون آخر
    .part = { link-undo }
    .erase = 🗑 مسحو معطياتي
    .keep = { my_data-undo }

my_data-theirs =
    .closed = 🔒 فهاد التيليفون كاين حتى { $count ->
            [zero] والو
            [one] طلب واحد كيحفظوه
            [two] جوج طلبات كيحفظوهم
            [few] { $count } ديال الطلبات كيحفظوهم
            [many] { $count } طلب كيحفظوهم
           *[other] { $count } طلب كيحفظوهم
        } تلاتة ديال الأرقام، على ود: { $who }. هادشي ما غاديش يتمسح: كيبقى غادي بلا هاد التيليفون، والشباك كيجاوب عليه. باش يتمسح حتى هو، عطيو هو الأول تلاتة ديال الأرقام: كتبو «الطلبات ديال» وشكون.
    .given = 🔓 حتى اللي على ود { $who } غادي يتمسح: الأرقام ديالو تعطاو دابا.

my_data-sure = متأكدين؟ غادي نمسحو المعلومات ديالكم، وما غاديش تبقاو تعرفو فين وصلات الطلبات. اللي كيلزم القانون يبقى، كيبقى بلا سمية.
    .name = التأكيد
    .erase = 🗑 إيه، مسحو
    .keep = لا، خليو

my_data-kept =
    .kept = واخا، خلينا كلشي كيف كان. حتى إلا كنتو طلبتو المسح من قبل، ما غادي نمسحو والو.

my_data-undone =
    .kept = { my_data-kept.kept }

my_data-tend =
    .shown = باش تصلحو شي حاجة، وركو على الزر ولا كتبو «نصحح معطياتي». باش تاخدو نسخة كاملة فملف، كتبو «نسخة من المعطيات ديالي». فابور.
    .copy_made = 📥 راها جاية: ورقة كتتقرا وملف ديال المعطيات غادي يوصلوكم هنا دابا. كيوصلو غير ليكم؛ خبيوهم مزيان. وفابور.
    .copy_today = 📥 النسخة ديالكم راها تصيفطات ليكم اليوم. غدا تقدرو تطلبو وحدة أخرى.
    .notices_stopped = صافي، ما غاديش نصيفطو ليكم إشعارات. غير الجواب على الطلبات ديالكم اللي كيبقى. باش ترجعوهم: كتبو «رجعو الميساجات».
    .notices_resumed = مزيان، غادي نعاودو نصيفطو ليكم الجديد.
    .abroad_allowed = شكرا. إلا شي موظف ما كيقراش اللغة ديالكم، غادي تترجم كلامكم خدمة كاينة برا المغرب، بلا السمية وبلا النمرة. باش توقفوها، كتبو «بلا ترجمة».
    .abroad_refused = واخا. كلامكم ما كيمشيش لشي خدمة ديال الترجمة برا المغرب، وغادي نجاوبوكم كيف العادة.
    .link_code =
        الكود: { $code }
        كتبوه فالتيليفون الآخر فأقل من { $minutes ->
            [zero] دقيقة
            [one] دقيقة
            [two] جوج دقايق
            [few] { $minutes } دقايق
            [many] { $minutes } دقيقة
           *[other] { $minutes } دقيقة
        }. ما تعطيوهش لشي حد آخر.
    .part_sure = { link-undo.sure }
    .not_linked = { link-undo.gone }
    .erasure_asked = { my_data-erase.erasure_asked }

my_data-erase =
    .erasure_asked = وصلنا الطلب. غادي نمسحو المعطيات ديالكم فأقل من عشر أيام، وغادي نعلموكم. إلا بدلتو الراي قبل، ضغطو على الزر، ولا كتبو «معطياتي»، ومن بعد «مسحو معطياتي»، وجاوبو «لا، خليو».
    .shown = { my_data-tend.shown }
    .copy_made = { my_data-tend.copy_made }
    .copy_today = { my_data-tend.copy_today }
    .notices_stopped = { my_data-tend.notices_stopped }
    .notices_resumed = { my_data-tend.notices_resumed }
    .abroad_allowed = { my_data-tend.abroad_allowed }
    .abroad_refused = { my_data-tend.abroad_refused }
    .link_code = { my_data-tend.link_code }
    .part_sure = { my_data-tend.part_sure }
    .not_linked = { my_data-tend.not_linked }

my_data-noted = واخا، سجلت بلي بغيتو نمسحو المعطيات ديالكم، والموظف غادي يشوفها 🙋 ملي يسالي معاكم، عاودو كتبو «مسحو معطياتي» باش نأكدوها.
my_data-kept_lines =
    .since = هادشي اللي عندنا عليكم من { $since }:
    .case = { $kind ->
            [complaint] 📣 شكاية { $reference }: { $category }، { $status }
           *[request] 📄 طلب { $reference }: { $category }، { $status }
        }
    .proposal = 💡 فكرة { $reference }: { $title }
    .support = ✍️ ساندتو العريضة { $reference }: { $title }
    .idea_support = 👍 ساندتو الفكرة { $reference }: { $title }
    .chats = 📱 التيليفونات اللي مربوطين بيكم: { $count }
    .messages = 💬 الميساجات اللي صيفطتو: { $count }
    .read = 👀 فهاد { $days } يوم، الموظفين حلو الميساجات ولا الطلبات ديالكم { $count ->
            [zero] والو
            [one] مرة وحدة
            [two] جوج مرات
            [few] { $count } مرات
            [many] { $count } مرة
           *[other] { $count } مرة
        } (آخر مرة: { $date }). كل مرة كتسجل.
    .unread = 👀 حتى شي موظف ما حل الميساجات ولا الطلبات ديالكم فهاد { $days } يوم. كل مرة كتسجل.
    .language = 🌐 اللغة: { $language }
    .notices_on = 🔔 كنصيفطو ليكم الجديد.
    .notices_off = 🔕 ما كنصيفطوش ليكم الجديد.
    .abroad_on = 🌍 قبلتو الترجمة برا المغرب.
    .abroad_off = 🔒 كلامكم ما كيتترجمش برا المغرب.

my_data-undo = ↩️ لا، خليو معطياتي

my_data-news = وركو على اللي ما بغيتوهش يبقى يوصلكم، ولا يرجع. الجواب على الطلبات ديالكم كيوصل ديما: هادشي كيبغيه القانون.
    .name = الأخبار
    .on = 🔔 ‏{ $family ->
            [case] الطلبات ديالي
            [petition] العرائض
            [proposal] الأفكار
           *[meeting] تذكير الاجتماعات
        }
    .off = 🔕 ‏{ $family ->
            [case] الطلبات ديالي
            [petition] العرائض
            [proposal] الأفكار
           *[meeting] تذكير الاجتماعات
        }

my_data-choose =
    .stopped = 🔕 صافي، ما غاديش يوصلوكم أخبار { $family ->
            [case] الطلبات ديالكم. الجواب عليها غادي يوصلكم ديما
            [petition] العرائض
            [proposal] الأفكار. الجواب على ديالكم غادي يوصلكم ديما
           *[meeting] تذكير الاجتماعات. الاستدعاء غادي يوصلكم ديما
        }. باش تبدلو، كتبو «المعطيات ديالي».
    .resumed = 🔔 مزيان، أخبار { $family ->
            [case] الطلبات ديالكم
            [petition] العرائض
            [proposal] الأفكار
           *[meeting] الاجتماعات
        } غادي ترجع توصلكم.

# النسخة فملف

my_data-copy =
    .title = المعطيات ديالي
    .made = نسخة ديال { $date }، ليكم نتوما بوحدكم.
    .closed = 🔒 اللي كاين على ود { $who } ماشي هنا: كيحفظوه تلاتة ديال الأرقام.
    .closed_chat = 🔒 حتى الميساجات اللي تكتبو من { $date } ماشي هنا: يقدرو يهضرو عليه.
    .closed_how = باش يوصلكم حتى هو: كتبو «الطلبات ديال» وشكون، ومن بعد تلاتة ديال الأرقام، ومن بعد «نسخة من المعطيات ديالي». تنساو؟ خاص المجي للشباك، وتما كيتحيدو.
    .person = نتوما
    .requests = الطلبات ديالكم
    .follows = الطلبات اللي كتبعو
    .petitions = العرائض اللي ساندتو
    .ideas = الأفكار ديالكم
    .supported = الأفكار اللي ساندتو
    .opinions = الآراء ديالكم
    .opinion_cut = الاستشارة سالات: ما بقى حد يقدر يعرف أشمن جواب ديالكم.
    .votes = التصويتات اللي شاركتو فيها
    .seats = المقاعد ديالكم فالهيئات
    .acts_for = الجمعية اللي كتهضرو باسمها
    .readings = فوقاش الجماعة حلات اللي ديالكم
    .messages = الميساجات ديالكم
    .from_me = نتوما:
    .from_commune = الجماعة:
    .opened_conversation = الميساجات
    .opened_case = طلب
    .opened_proposal = فكرة
    .opened_attachment = ملف
    .given_to = مشات بلا سميتكم عند: { $party }
