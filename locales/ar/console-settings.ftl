# إعدادات الجماعة، خاصة بالمسؤولين.

console-menu-settings = الإعدادات
console-settings = الإعدادات
console-settings-facts = الجماعة
console-settings-holidays = أيام العطل
console-settings-categories = المواضيع
console-settings-departments = المصالح
console-settings-changed = عدل أحد الزملاء هذه الإعدادات في هذه الأثناء. لم يحفظ أي شيء؛ تحققوا وأعيدوا المحاولة.
console-told-settings-changed = عدل أحد الزملاء هذه الإعدادات في هذه الأثناء. لم يحفظ أي شيء؛ تحققوا وأعيدوا المحاولة.

console-fact-name-ar = اسم الجماعة بالعربية
console-fact-name-fr = اسم الجماعة بالفرنسية
console-fact-phone = هاتف الاستقبال
console-fact-chat-phone = رقم واتساب
console-fact-chat-phone-more = الرقم الذي يكتب إليه المواطنون: يوضع في رمز QR على اللوحات. إن ترك فارغا لم يوضع.
console-fact-site = موقع الجماعة على الإنترنت
console-fact-address-ar = عنوان الجماعة بالعربية
console-fact-address-fr = عنوان الجماعة بالفرنسية
console-fact-president = اسم رئيس المجلس
console-fact-cndp = رقم اللجنة الوطنية لحماية المعطيات
console-fact-cndp-more = وصل أو ترخيص اللجنة الوطنية (القانون { "09-08" }). يعرض على المواطنين قبل أي سؤال.
console-fact-cndp-unset = رقم اللجنة الوطنية لحماية المعطيات لم يدخل بعد: لا يذكر في الإشعار الذي يقرأه المواطنون. أدخلوه قبل فتح القناة للعموم.
console-fact-population = الساكنة القانونية
console-fact-population-more = حسب آخر إحصاء. تحدد عدد المساندات اللازمة للعريضة، وهو اليوم: { $count }.
console-fact-ramadan = رمضان: تغلق المكاتب باكرا
console-fact-from = من
console-fact-to = إلى
console-fact-silent-days = أيام العمل دون أي خبر للمواطن
console-fact-silent-days-more = بعد هذا الأجل، كل طلب مفتوح لم يصل المواطن أي خبر عنه يظهر في لائحة «دون خبر».
console-fact-translation-cap = عدد الحروف للترجمة في الشهر
console-fact-translation-cap-more = عند بلوغ هذا العدد لا يرسل أي شيء إلى خدمة الترجمة حتى الشهر الموالي. 0: لا يرسل أي شيء أبدا.

console-holidays-more = لا تحتسب هذه الأيام في الآجال. اليوم المقدر ينتظر البلاغ الرسمي.
console-holidays-recount = سيعاد حساب الآجال الموعود بها في حدود { $when } إذا لم يتغير شيء.
console-holidays-recounted =
    { $count ->
        [zero] بعد آخر تغيير، لم يتحرك أي أجل.
        [one] بعد آخر تغيير، تحرك أجل واحد، وأخبر المعنيون به.
        [two] بعد آخر تغيير، تحرك أجلان، وأخبر المعنيون بهما.
        [few] بعد آخر تغيير، تحركت { $count } آجال، وأخبر المعنيون بها.
        [many] بعد آخر تغيير، تحرك { $count } أجلا، وأخبر المعنيون بها.
       *[other] بعد آخر تغيير، تحرك { $count } أجل، وأخبر المعنيون بها.
    }
console-holidays-none = لا توجد أيام عطل لهذه السنة.
console-holiday-years = السنوات
console-holiday-day = اليوم
console-holiday-estimated = مقدر
console-holiday-certain = مؤكد
console-holiday-confirm = تأكيد
console-holiday-new = يوم عطلة جديد
console-holiday-add = إضافة
console-told-holiday-confirmed = تم تأكيد اليوم.
console-told-holiday-not-confirmed = لا يمكن تأكيد هذا اليوم: لم يعد مقدرا، أو أن اليوم الآخر عطلة من قبل.

console-categories-more = تسري الآجال الجديدة على الطلبات القادمة. الموضوع المسحوب لا يعرض بعد الآن، وتبقى طلباته.
console-category-days = أجل الجواب بأيام العمل
console-category-active = معروض على المواطنين
console-category-picture = تلزم صورة لإغلاق الطلب
console-category-solemn = موضوع مؤلم: وفاة أو عنف، دون كلام مرح ودون سؤال عن الرأي
console-told-category-last = يجب أن يبقى موضوع واحد معروضا على الأقل.

console-settings-places = الأحياء والمعالم
console-settings-languages = اللغات
console-languages-more = اللغات التي تخاطب بها القناة المواطنين. تضاف لغة بمجلد من العبارات؛ وما ينقص فيها يقال باللغة البديلة.
console-spoken-language = اللغة
console-spoken-own = العبارات
console-spoken-missing = الناقصة
console-spoken-fallback = اللغات البديلة
console-spoken-recorded = التسجيلات
console-places-more = يتعرف البوت على هذه الأسماء والكتابات في كلام المواطنين، ويحدد بهذه الإحداثيات الحي الذي توجد فيه مواقعهم. يسري كل تغيير من الرسالة الموالية.
console-places-none = لا يوجد حي أو معلم مطابق.
console-places-count = عدد الأماكن: { $count }
console-place-new = مكان جديد
console-place-kind = النوع
console-place-kind-quarter = حي
console-place-kind-douar = دوار
console-place-kind-landmark = معلم
console-place-aliases = كتابات أخرى
console-place-aliases-more = واحدة في كل سطر، بالحروف العربية أو اللاتينية، كما يكتبها المواطنون.
console-place-position = الإحداثيات
console-place-position-more = «{ "30.4703, -8.8770" }» أو درجات ودقائق أو رابط خريطة أو رمز { "Plus Code" }؛ أو المسوا الخريطة. الخط المتقطع هو حدود الجماعة. بدون إحداثيات لا يقود أي موقع إلى هذا المكان.
console-place-position-none = لا توجد
console-place-offered = معروض
console-place-retired = مسحوب
console-place-active = معروض على المواطنين
console-place-active-more = المكان المسحوب لا يعرض ولا يتعرف عليه البوت بعد الآن، ويبقى ظاهرا في الطلبات القديمة.
console-told-place-last = يجب أن يبقى حي واحد معروضا على الأقل.
console-fault-phone = لا يمكن الاتصال بهذا الرقم: عشرة أرقام مثل 0528850000، أو ‎+212 تتبعها تسعة أرقام، أو رقم قصير من أربعة أرقام.
console-fault-site = ليس هذا عنوانا على الويب، مثل www.exemple.ma.
console-fault-population = عدد السكان بالأرقام، بين 100 و5000000.
console-fault-no-day = هذا التاريخ غير موجود.
console-fault-first-day = ينقص اليوم الأول من هذا الشهر.
console-fault-last-day = ينقص اليوم الأخير من هذا الشهر.
console-fault-ends-before = هذا الشهر ينتهي قبل أن يبدأ.
console-fault-month-long = هذا الشهر أطول من 30 يوما.
console-fault-months-overlap = هذا الشهر يبدأ قبل نهاية الذي قبله.
console-fault-alike = أحد الأسماء أو الكتابات يختلط مع «{ $name }»: لن يعرف البوت أيهما المقصود.
console-fault-spelling = «{ $name }»: من 3 إلى 80 حرفا، منها حرفان متتابعان.
console-fault-position = لا يمكن قراءة هذه الإحداثيات.
console-fault-short-link = الرابط المختصر لا يقول إلى أين يقود: افتحوه ثم انسخوا الإحداثيات.
console-fault-outside = هذه النقطة خارج حدود الجماعة.
console-subject-place = مكان
console-detail-nameAr = الاسم بالعربية
console-detail-nameFr = الاسم بالفرنسية
console-deed-settings-place = تعديل مكان
console-deed-settings-place_add = إضافة مكان

console-area-settings = الإعدادات
console-deed-settings-facts = إعدادات الجماعة
console-deed-settings-category = تعديل موضوع
console-deed-settings-department = تغيير اسم مصلحة
console-deed-settings-holiday = حفظ يوم عطلة
console-deed-settings-holiday_confirm = تأكيد يوم عطلة
console-deed-settings-holiday_remove = حذف يوم عطلة
console-deed-settings-recount = إعادة حساب الآجال الموعود بها
