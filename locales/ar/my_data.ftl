# معطياتي (القانون 09-08)

my_data-menu = معطياتي

my_data-what = هذه معطياتكم، وأنتم من يقرر فيها. ماذا تريدون؟
    .name = الطلب
    .show = 👁 ماذا تعرفون عني؟
    .copy = 📥 نسخة في ملف
    .stop_notices = 🔕 أوقفوا الإشعارات
    .resume_notices = 🔔 أعيدوا الإشعارات
    .choose_news = 🎚 أختار أخباري
    .allow_abroad = 🌍 أقبل الترجمة
    .refuse_abroad = 🔒 لا ترجمة في الخارج
    .link = 📱 إضافة هاتف آخر
    .part = { link-undo }
    .erase = 🗑 احذفوا معطياتي
    .keep = { my_data-undo }

my_data-theirs =
    .closed = 🔒 في هذا الهاتف أيضا { $count ->
            [zero] لا شيء
            [one] طلب واحد تحفظه
            [two] طلبان تحفظهما
            [few] { $count } طلبات تحفظها
            [many] { $count } طلبا تحفظها
           *[other] { $count } طلب تحفظها
        } ثلاثة أرقام، لفائدة: { $who }. لن يحذف ذلك: يستمر بدون هذا الهاتف، ويجيب عنه الشباك. لحذفه أيضا، أعطوا أولا الأرقام الثلاثة: اكتبوا «طلبات» ومن هو.
    .given = 🔓 ما يخص { $who } سيحذف أيضا: أعطيت أرقامه الثلاثة الآن.

my_data-sure = هل تؤكدون؟ سنحذف معلوماتكم، ولن تستطيعوا متابعة طلباتكم بعد ذلك. ما يفرض القانون حفظه يبقى بدون اسمكم.
    .name = التأكيد
    .erase = 🗑 نعم، احذفوا
    .keep = لا، أبقوا عليها

my_data-kept =
    .kept = حسنا، أبقينا كل شيء كما كان. وإذا كنتم قد طلبتم الحذف من قبل، فلن نحذف شيئا.

my_data-undone =
    .kept = { my_data-kept.kept }

my_data-tend =
    .shown = لتصحيح شيء، اضغطوا على الزر أو اكتبوا «تصحيح معطياتي». للحصول على نسخة كاملة في ملف، اكتبوا «نسخة من بياناتي». هذا بالمجان.
    .copy_made = 📥 إنها في الطريق: صفحة للقراءة وملف بيانات يصلانكم هنا بعد لحظة. لا يصلان إلا إليكم؛ احفظوهما في مكان آمن. الخدمة مجانية.
    .copy_today = 📥 أرسلت إليكم نسختكم اليوم. يمكنكم طلب أخرى غدا.
    .notices_stopped = حسنا، لن نرسل إليكم إشعارات بعد الآن. تبقى فقط الأجوبة على طلباتكم. لإعادتها، اكتبوا «أعيدوا الإشعارات».
    .notices_resumed = حسنا، سنرسل إليكم الجديد من جديد.
    .abroad_allowed = شكرا. إذا كان موظف لا يقرأ لغتكم، فستترجم خدمة خارج المغرب كلامكم، بدون اسمكم ورقمكم. لإيقافها، اكتبوا «لا ترجمة».
    .abroad_refused = حسنا. لن يمر كلامكم عبر أي خدمة ترجمة خارج المغرب، وسنجيبكم كالمعتاد.
    .link_code =
        الرمز: { $code }
        اكتبوه في الهاتف الآخر في أقل من { $minutes ->
            [zero] دقيقة
            [one] دقيقة
            [two] دقيقتين
            [few] { $minutes } دقائق
            [many] { $minutes } دقيقة
           *[other] { $minutes } دقيقة
        }. لا تعطوه لأي شخص آخر.
    .part_sure = { link-undo.sure }
    .not_linked = { link-undo.gone }
    .erasure_asked = { my_data-erase.erasure_asked }

my_data-erase =
    .erasure_asked = وصلنا طلبكم. سنحذف معطياتكم في أقل من عشرة أيام، وسنخبركم. إذا غيرتم رأيكم قبل ذلك، فاضغطوا على الزر، أو اكتبوا «معطياتي»، ثم «احذفوا معطياتي»، وأجيبوا «لا، أبقوا عليها».
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

my_data-noted = سجلت أنكم تريدون مسح معطياتكم، وسيرى الموظف ذلك 🙋 وحين ينتهي، اكتبوا من جديد «امسحوا معطياتي» للتأكيد.
my_data-kept_lines =
    .since = هذا ما عندنا عنكم منذ { $since }:
    .case = { $kind ->
            [complaint] 📣 شكاية { $reference }: { $category }، { $status }
           *[request] 📄 طلب { $reference }: { $category }، { $status }
        }
    .proposal = 💡 فكرة { $reference }: { $title }
    .support = ✍️ ساندتم العريضة { $reference }: { $title }
    .idea_support = 👍 ساندتم الفكرة { $reference }: { $title }
    .chats = 📱 الهواتف المرتبطة بكم: { $count }
    .messages = 💬 الرسائل التي أرسلتموها: { $count }
    .read = 👀 خلال { $days } يوما، فتح موظفونا رسائلكم أو طلباتكم { $count ->
            [zero] ولا مرة
            [one] مرة واحدة
            [two] مرتين
            [few] { $count } مرات
            [many] { $count } مرة
           *[other] { $count } مرة
        } (آخر مرة: { $date }). كل اطلاع يسجل.
    .unread = 👀 لم يفتح أي موظف رسائلكم أو طلباتكم منذ { $days } يوما. كل اطلاع يسجل.
    .language = 🌐 اللغة: { $language }
    .notices_on = 🔔 نرسل إليكم الجديد.
    .notices_off = 🔕 لا نرسل إليكم الجديد.
    .abroad_on = 🌍 قبلتم الترجمة خارج المغرب.
    .abroad_off = 🔒 لا يترجم كلامكم خارج المغرب.

my_data-undo = ↩️ لا، أبقوا معطياتي

my_data-news = المسوا ما لا تريدون أن يصلكم بعد، أو ما يعود. الجواب عن طلباتكم يصل دائما: القانون يفرضه.
    .name = الأخبار
    .on = 🔔 ‏{ $family ->
            [case] طلباتي
            [petition] العرائض
            [proposal] الأفكار
           *[meeting] تذكير الاجتماعات
        }
    .off = 🔕 ‏{ $family ->
            [case] طلباتي
            [petition] العرائض
            [proposal] الأفكار
           *[meeting] تذكير الاجتماعات
        }

my_data-choose =
    .stopped = 🔕 تم، لن تصلكم أخبار { $family ->
            [case] طلباتكم. سيصلكم الجواب عنها دائما
            [petition] العرائض
            [proposal] الأفكار. سيصلكم الجواب عن فكرتكم دائما
           *[meeting] تذكير الاجتماعات. سيصلكم الاستدعاء دائما
        }. للتغيير، اكتبوا «بياناتي».
    .resumed = 🔔 حسنا، ستعود أخبار { $family ->
            [case] طلباتكم
            [petition] العرائض
            [proposal] الأفكار
           *[meeting] الاجتماعات
        }.

# النسخة في ملف

my_data-copy =
    .title = بياناتي
    .made = نسخة { $date }، لكم وحدكم.
    .closed = 🔒 ما يخص { $who } ليس هنا: تحفظه ثلاثة أرقام.
    .closed_chat = 🔒 الرسائل المكتوبة منذ { $date } ليست هنا أيضا: قد تتحدث عنه.
    .closed_how = للحصول عليه أيضا: اكتبوا «طلبات» ومن هو الشخص، ثم أرقامه الثلاثة، ثم «نسخة من بياناتي». نسيتموها؟ يحذفها الشباك إذا حضر الشخص.
    .person = أنتم
    .requests = طلباتكم
    .follows = الطلبات التي تتبعونها
    .petitions = العرائض التي ساندتموها
    .ideas = أفكاركم
    .supported = الأفكار التي ساندتموها
    .opinions = آراؤكم
    .opinion_cut = انتهت الاستشارة: لم يعد بإمكان أحد معرفة أي الأجوبة لكم.
    .votes = التصويتات التي شاركتم فيها
    .seats = مقاعدكم في الهيئات
    .acts_for = الجمعية التي تنوبون عنها
    .readings = متى فتحت الجماعة ما هو لكم
    .messages = رسائلكم
    .from_me = أنتم:
    .from_commune = الجماعة:
    .opened_conversation = رسائلكم
    .opened_case = طلب
    .opened_proposal = فكرة
    .opened_attachment = ملف
    .given_to = أُحيلت دون اسمكم إلى: { $party }
