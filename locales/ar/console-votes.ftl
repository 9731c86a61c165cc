# التصويت بالصور والميزانية التشاركية في لوحة التدبير.

console-menu-votes = التصويتات
console-votes = التصويتات
console-votes-none = لا يوجد هنا أي تصويت.
console-vote-new = تصويت جديد
console-vote-edit = تعديل المسودة
console-vote-title = العنوان
console-vote-form = الشكل
console-vote-form-pairs = صورتان: أيهما أولا؟
console-vote-form-budget = ميزانية تشاركية
console-vote-identity = شخص واحد، صوت واحد
console-vote-identity-contact = صوت لكل هاتف
console-vote-identity-card = صوت لكل بطاقة وطنية، تطلب قبل التصويت
console-vote-status-draft = مسودة
console-vote-status-planned = معلن عنه
console-vote-status-open = مفتوح
console-vote-status-closed = مغلق
console-vote-opens = الافتتاح
console-vote-closes = الإغلاق
console-vote-hour = الساعة
console-vote-people = عدد المصوتين
console-vote-budget = الميزانية، بالدرهم
console-vote-budget-more = للميزانية التشاركية فقط.
console-vote-titlear = العنوان بالعربية
console-vote-titlefr = العنوان بالفرنسية
console-vote-summaryar = موضوعه، بالعربية
console-vote-summaryfr = موضوعه، بالفرنسية
console-vote-summary = موضوعه
console-vote-options = الصور المقارنة
console-vote-projects = المشاريع
console-vote-no-options = اللائحة فارغة.
console-vote-no-photo = بلا صورة
console-vote-option-add = إضافة
console-vote-option-edit = تعديل
console-vote-option-out = حذف
console-vote-name-ar = اسم قصير بالدارجة أو بالعربية
console-vote-name-fr = اسم قصير بالفرنسية
console-vote-cost = الكلفة، بالدرهم
console-vote-photo = صورة
console-vote-sound = تسجيل صوتي يقول ما هي (بالدارجة)، لمن لا يقرأ
console-vote-lines = إضافة لائحة كاملة
console-vote-lines-label = اللائحة
console-vote-lines-more = سطر لكل صورة: الاسم بالعربية | الاسم بالفرنسية. تضاف الصور بعد ذلك.
console-vote-lines-cost = سطر لكل مشروع: الاسم بالعربية | الاسم بالفرنسية | الكلفة. تضاف الصور بعد ذلك.
console-vote-lines-do = إضافة اللائحة
console-vote-ideas = أخذ أفكار حملة
console-vote-ideas-more = الأفكار التي أخذت بعين الاعتبار، الأكثر دعما أولا، بعنوانها. تكمل الأسماء والكلفة والصور بعد ذلك.
console-vote-campaign = الحملة
console-vote-ideas-do = أخذ هذه الأفكار
console-vote-picture-sheet = ورقة المشاريع، صورة
console-vote-picture-result-ar = النتيجة صورة، بالعربية
console-vote-picture-result-fr = النتيجة صورة، بالفرنسية
console-vote-announce-more = بعد الإعلان عنه يفتح ويغلق من تلقاء نفسه، ولا يعدل منه إلا موعد الإغلاق. ترسم الصور في الدقائق الموالية.
console-vote-do-announce = الإعلان عنه
console-vote-do-reclose = تغيير موعد الإغلاق
console-vote-results = النتيجة
console-vote-secrecy = سرية التصويت
console-vote-secrecy-more = خلال التصويت لا تظهر أي صفحة ولا سجل ولا محادثة ما اختاره أحد، ولا يرى أحد أين وصل العد. عند الإغلاق تتلف الصلة بين الأصوات والأشخاص: يبقى من صوت، ويبقى ما صوت عليه مخلوطا. ما ليس محميا: تيليغرام أو واتساب ينقلان الرسائل؛ وتبقى في هاتف كل واحد؛ وما يكتب بحرية في المحادثة يبقى فيها 90 يوما؛ ونسخة احتياطية أخذت خلال التصويت تحمل الصلة بعد، مشفرة، إلى أن تمحى؛ وإن صوت الجميع بنفس الشيء فالنتيجة تقوله.
console-told-vote-changed = عدله شخص آخر في هذه الأثناء. هذا هو المكتوب الآن.
console-told-vote-no-way = لم يعد ذلك ممكنا في هذه المرحلة، أو ليس هناك ما يؤخذ.
console-told-vote-same-name = خياران يحملان الاسم نفسه: لا أحد يستطيع التمييز بينهما. غيروا أحدهما.
console-told-vote-few-options = يلزم أكثر: ثلاث صور على الأقل، أو مشروعان.
console-told-vote-many-options = لا يمكن أن تتجاوز اللائحة ثلاثين.
console-told-vote-no-pictures = تنقص صور: التصويت بالنظر.
console-told-vote-no-costs = تنقص كلفة مشروع.
console-told-vote-no-budget = تنقص الميزانية، أو يكلّف مشروع أكثر منها.
console-told-vote-no-days = يجب أن يكون الإغلاق بعد الافتتاح، وألا يكون قد مضى.

console-vote-result =
    .people = { $count ->
        [zero] لم يصوت أحد
        [one] صوت شخص واحد
        [two] صوت شخصان
        [few] صوت { $count } أشخاص
        [many] صوت { $count } شخصا
       *[other] صوت { $count } شخص
    }
    .cost = { NUMBER($cost) } درهم
    .budget = الميزانية: { NUMBER($cost) } درهم
    .wanted = { $votes } من { $shown }
    .too_close = النتيجة متقاربة جدا، ولا يمكن القول أيها أولا.
    .ahead = { $count ->
        [zero] النتيجة متقاربة جدا.
        [one] الأولى متقدمة بوضوح؛ وبين الباقي النتيجة متقاربة جدا ولا يمكن الحسم.
        [two] الأوليان متقدمتان بوضوح؛ وبين الباقي النتيجة متقاربة جدا ولا يمكن الحسم.
        [few] الـ{ $count } الأولى متقدمة بوضوح؛ وبين الباقي النتيجة متقاربة جدا ولا يمكن الحسم.
        [many] الـ{ $count } الأولى متقدمة بوضوح؛ وبين الباقي النتيجة متقاربة جدا ولا يمكن الحسم.
       *[other] الـ{ $count } الأولى متقدمة بوضوح؛ وبين الباقي النتيجة متقاربة جدا ولا يمكن الحسم.
    }
    .ahead_in_order = { $count ->
        [zero] النتيجة متقاربة جدا.
        [one] الأولى متقدمة بوضوح، وبعدها أيضا فوارق واضحة.
        [two] الأوليان متقدمتان بوضوح، وبعدهما أيضا فوارق واضحة.
        [few] الـ{ $count } الأولى متقدمة بوضوح، وبعدها أيضا فوارق واضحة.
        [many] الـ{ $count } الأولى متقدمة بوضوح، وبعدها أيضا فوارق واضحة.
       *[other] الـ{ $count } الأولى متقدمة بوضوح، وبعدها أيضا فوارق واضحة.
    }
    .spent = { $count ->
        [zero] لا مشروع.
        [one] مشروع واحد مقبول، بكلفة { NUMBER($cost) } درهم.
        [two] مشروعان مقبولان، بكلفة { NUMBER($cost) } درهم.
        [few] { $count } مشاريع مقبولة، بكلفة { NUMBER($cost) } درهم.
        [many] { $count } مشروعا مقبولا، بكلفة { NUMBER($cost) } درهم.
       *[other] { $count } مشروع مقبول، بكلفة { NUMBER($cost) } درهم.
    }
    .none_funded = لم يقبل أي مشروع.
    .halves = المقارنات المحسوبة: { $decided }؛ «لا أدري»: { $undecided }. اختيرت الصورة رقم 1 في { $first } من الحالات؛ والمكان بالقرعة.
    .rule_pairs = ‏«12 من 20»: اختيرت 12 مرة من 20 عرضت فيها. يراعي الترتيب الصور التي قورنت بها كل واحدة (نموذج برادلي وتيري)؛ و«متقدمة بوضوح» تعني: أقل من فرصة واحدة في المائة أن يكون ذلك صدفة.
    .rule_budget = القاعدة: المشاريع الأكثر أصواتا أولا، ما دامت الميزانية تكفي؛ وما لا يسع يتجاوز وينظر في الذي يليه. وعند تساوي الأصوات يسبق الأقل كلفة.

console-subject-vote = تصويت
console-area-vote = تصويت
console-deed-retention-votes = حذف لوائح قديمة للمصوتين
console-deed-vote-draft = كتابة مسودة تصويت
console-deed-vote-edit = تعديل مسودة تصويت
console-deed-vote-announce = الإعلان عن تصويت
console-deed-vote-reclose = تغيير موعد إغلاق تصويت
console-deed-vote-option = إضافة اختيارات إلى تصويت
console-deed-vote-ideas = إضافة أفكار حملة إلى تصويت
console-deed-vote-option_edit = تعديل اختيار في تصويت
console-deed-vote-option_out = حذف اختيار من تصويت
