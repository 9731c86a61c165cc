# طلب الحصول على المعلومات (القانون 31-13)

information_request-menu = طلب معلومة
information_request-request = طلب معلومة
    .title = طلبات الحصول على المعلومات

information_request-what = ما المعلومة التي تريدونها من الجماعة؟ اذكروها بدقة: الوثيقة والسنة والمكان. يمكنكم أيضا إرسال رسالة صوتية 🎤.
    .name = المعلومة
    .why = القانون { "31-13" } يعطيكم الحق في معلومات الجماعة: الميزانية والصفقات والمحاضر والمشاريع. وهو مجاني.

information_request-published = هذا منشور من قبل. هل هو ما تبحثون عنه؟
    .name = وثيقة منشورة
    .skip = لا، شيء آخر

information_request-found =
    .given =
        📄 إليكم «{ $title }»:
        هنا: { $link }
        إنه منشور، ولا حاجة إلى شيء آخر.
    .sent = 📄 إليكم «{ $title }». إنه منشور، ولا حاجة إلى شيء آخر.

information_request-for_whom = لمن تطلبونها؟
    .name = لمن
    .self = 👤 لي أنا
    .association = 👥 لجمعية
    .other = لشخص آخر
    .said_association = جمعية | تعاونية | نادي
    .said_other = شخص آخر | لوالدي | لوالدتي | لجاري

information_request-whom = ما اسمها أو اسمه؟
    .name = الاسم

information_request-delivery = كيف تريدون تسلم الجواب؟
    .name = الجواب
    .chat = 💬 هنا
    .desk = 📄 ورقيا في المكتب
    .email = ✉️ بالبريد الإلكتروني
    .said_chat = هنا | واتساب | تيليغرام
    .said_desk = في المكتب | ورقة | الشباك
    .said_email = بريد إلكتروني | إيميل | email

information_request-email = ما عنوان بريدكم الإلكتروني؟
    .name = البريد الإلكتروني
    .not_an_email = هذا العنوان لا يبدو صحيحا. يكون مثل { "ism@mithal.ma" }.

information_request-urgent = هل حياة شخص أو سلامته أو حريته في خطر دون هذه المعلومة؟ القانون يريد حينها جوابا في 3 أيام بدل 20 يوم عمل.
    .name = الاستعجال
    .why = المادة 17 من القانون { "31-13" } تعطي 3 أيام لحماية حياة الأشخاص أو سلامتهم أو حريتهم. وإلا فالأجل 20 يوم عمل (المادة 16).
    .no = لا، غير مستعجل
    .yes = 🔴 نعم، مستعجل

information_request-reason = من هو في خطر، وكيف تحميه هذه المعلومة؟
    .name = سبب الاستعجال

information_request-name = ما اسمكم الكامل كما في البطاقة؟
    .name = الاسم الكامل
    .why = القانون { "31-13" } (المادة 14) يطلب الاسم والعنوان ورقم البطاقة. لا يرى اسمكم إلا الموظفون المكلفون بطلبكم.
    .not_a_name = هذا لا يبدو اسما. اكتبوا الاسم الشخصي والعائلي، مثل «فاطمة أمزيل».

information_request-address = ما عنوانكم؟
    .name = العنوان
    .why = القانون { "31-13" } (المادة 14) يطلب العنوان. نحفظه مشفرا.

information_request-consent =
    أخيرا: القانون يطلب رقم البطاقة الوطنية (أو بطاقة الإقامة). نحفظه مشفرا ولا يستعمل إلا لهذا الطلب. إن فضلتم عدم كتابته هنا، فضعوا الطلب في مكتب الجماعة.
    هل توافقون؟
    .name = الموافقة
    .why = الرقم مشفر: لا يمكن لأحد قراءته هنا. يمكنكم الرفض، ووضع الطلب في مكتب الجماعة.
    .agree = ✅ أوافق
    .decline = ❌ لا أوافق

information_request-declined = حسنا، نحترم اختياركم. لم يرسل الطلب، ويمكنكم وضعه في مكتب الجماعة مقابل وصل.

information_request-card = اكتبوا رقم بطاقتكم، مثل { "JC123456" }.
    .name = رقم البطاقة
    .why = القانون { "31-13" } (المادة 14) يطلبه. هو مشفر، لا يقرؤه أحد هنا.
    .said = بطاقة | البطاقة | الرقم
    .kept = 🔒 رقم بطاقتكم محفوظ مشفرا. نزيل رسالته من هنا؛ إن بقيت ظاهرة لكم فاحذفوها بأنفسكم.
    .not_a_card = هذا الرقم لا يبدو صحيحا. يكون حرفا أو حرفين ثم خمسة أو ستة أرقام، مثل { "JC123456" }.

information_request-review = هذا طلبكم. هل نرسله؟

information_request-file =
    .filed =
        ✅ وُضع طلب المعلومة، رقمه { $reference }.
        القانون { "31-13" } يعطينا { $days } يوم عمل: يصلكم الجواب في أجل أقصاه { $date }.
        🧾 وصلكم يصل هنا الآن.
    .urgent =
        ✅ وُضع طلبكم المستعجل، رقمه { $reference }.
        القانون { "31-13" } يعطينا { $days } أيام: يصلكم الجواب في أجل أقصاه { $date }.
        🧾 وصلكم يصل هنا الآن.

information_request-status_answered = تمت الإجابة
information_request-status_refused = مرفوض

information_request-late = ⚠️ انقضى آخر يوم للجواب، { $date }، دون جواب. نعتذر 🙏 المصلحة على علم. يعطيكم القانون حق التظلم لدى رئيس الجماعة داخل 20 يوم عمل.

information_request-receipt = 🧾 هذا وصل الطلب { $reference }. احتفظوا به: بالرمز { $code } يمكن لأي شخص التأكد من إيداعه.

information_request-soon = ⏳ الطلب { $reference }: الجواب ليس جاهزا بعد، وآخر يوم له هو { $date }. المصلحة على علم. إن لم يصلكم جواب يومها، يمكنكم التظلم لدى رئيس الجماعة إلى غاية { $until }.

information_request-extended = ⏳ الطلب { $reference }: نحتاج وقتا أطول، نعتذر. التاريخ الجديد هو { $date }.
    .reason = السبب: { $reason } (القانون { "31-13" }، المادة { $article }).

information_request-decided =
    .whole = ✅ الطلب { $reference }: هذه هي المعلومة المطلوبة.
    .part = ✅ الطلب { $reference }: هذا جزء من المعلومة. لا يمكن تسليم الباقي: { $ground } (القانون { "31-13" }، المادة { $article }).
    .refused = ❌ الطلب { $reference }: لا يمكن تسليم هذه المعلومة. السبب: { $ground } (القانون { "31-13" }، المادة { $article }).
    .words = الجماعة: «{ $words }»
    .desk = 📄 هي في انتظاركم ورقيا في مكتب الجماعة.
    .email = ✉️ نرسلها إليكم أيضا بالبريد الإلكتروني.
    .appeal =
        لستم موافقين؟ يعطيكم القانون ثلاث طرق:
        1️⃣ رئيس الجماعة: اكتبوا إليه في أجل أقصاه { $until }. يجيب في { $head } يوما.
        2️⃣ ثم لجنة الحق في الحصول على المعلومات: داخل { $commission } يوما.
        3️⃣ ثم المحكمة الإدارية: داخل { $court } يوما.

information_request-objection = نعتذر 🙏 حفظنا كلامكم مع الطلب { $reference }. ماذا تريدون؟
    .under = ألا يناسبكم الجواب؟
    .again = 🔄 إعادة النظر
    .appeal = ⚖️ أريد الطعن
    .sent_back = 🔄 عاد الطلب { $reference } إلى الموظف ليعيد النظر فيه، ويحتفظ برقمه. يمكنكم إضافة كلام أو صورة 📷 أو تسجيل 🎤.
    .clock = ⏱ أجل الطعن مستمر: إن لم يصلكم جواب جديد، فاكتبوا إلى رئيس الجماعة قبل نهاية يوم { $until }.
    .known = عاد الطلب { $reference } إلى الموظف من قبل، ومعه كلامكم. كل جديد سيصلكم هنا.
    .open = الطلب { $reference } قيد المعالجة. كل جديد سيصلكم هنا.

information_request-appeal = ⚖️ أجيب عن الطلب { $reference } يوم { $answered }.
    .commission =
        ⚖️ أجيب عن الطلب { $reference } يوم { $answered }. انتهى أجل الكتابة إلى رئيس الجماعة يوم { $until }.
        إن كتبتم إليه في الأجل: يمكنكم اللجوء إلى لجنة الحق في الحصول على المعلومات خلال { $commission } يوما من جوابه، في أجل أقصاه { $last }. ثم المحكمة الإدارية: خلال { $court } يوما.
        وإلا: يمكنكم طلب المعلومة نفسها من جديد، أو اللجوء إلى الوسيط.
    .over =
        ⚖️ أجيب عن الطلب { $reference } يوم { $answered }. انتهى أجل الطعن لدى رئيس الجماعة يوم { $until }، ولدى اللجنة يوم { $last }.
        إن كنتم قد لجأتم إلى اللجنة، فالمحكمة الإدارية: خلال { $court } يوما من جوابها. وإلا، يمكنكم طلب المعلومة نفسها من جديد، أو اللجوء إلى الوسيط.

information_request-refusal = { $ground } (القانون { "31-13" }، المادة { $article })
    .words = { $ground } (القانون { "31-13" }، المادة { $article }). { $words }

information_request-code = ✅ الرمز { $code } صحيح. هو وصل طلب المعلومة { $reference }، المودع يوم { $date }. حالته: { $status }.

information_request-extension_not_all = تعذر جمع المعلومة كاملة في الأجل
information_request-extension_volume = عدد الوثائق كبير
information_request-extension_not_at_hand = المعلومة غير متوفرة داخل هذا الأجل
information_request-extension_third_party = يجب استشارة شخص آخر أولا

information_request-ground_defence = تمس الدفاع الوطني أو أمن البلاد
information_request-ground_private_life = تكشف الحياة الخاصة أو المعطيات الشخصية
information_request-ground_fundamental_rights = تمس الحقوق والحريات الأساسية لشخص ما
information_request-ground_sources = تكشف مصدر معلومة محمية
information_request-ground_foreign_relations = تمس العلاقات مع دولة أخرى أو منظمة
information_request-ground_economic_policy = تمس السياسة النقدية أو الاقتصادية للبلاد
information_request-ground_intellectual_property = تحميها حقوق الملكية الفكرية
information_request-ground_witnesses = تعرض للخطر ضحية أو شاهدا أو مبلغا
information_request-ground_secret_by_law = يجعلها قانون خاص سرية
information_request-ground_council_of_ministers = هي من مداولات المجلس الوزاري أو مجلس الحكومة
information_request-ground_investigation = هناك بحث إداري جار
information_request-ground_judicial = هناك مسطرة قضائية جارية
information_request-ground_competition = تمس المنافسة الحرة بين المقاولات
information_request-ground_not_held = المعلومة غير متوفرة لدى الجماعة
information_request-ground_published = هي منشورة من قبل، ونذكر مكانها
information_request-ground_supplied = سبق أن سلمت إليكم هذه السنة
information_request-ground_unclear = الطلب غير واضح؛ يمكنكم إعادته بمساعدتنا
information_request-ground_in_preparation = الوثيقة ما زالت في طور التحضير
information_request-ground_archives = هي مودعة لدى أرشيف المغرب
