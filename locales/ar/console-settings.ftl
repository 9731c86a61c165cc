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
console-fact-translation-cap = عدد الحروف للترجمة في الشهر
console-fact-translation-cap-more = عند بلوغ هذا العدد لا يرسل أي شيء إلى خدمة الترجمة حتى الشهر الموالي. 0: لا يرسل أي شيء أبدا.

console-holidays-more = لا تحتسب هذه الأيام في الآجال. اليوم المقدر ينتظر البلاغ الرسمي.
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
console-told-category-last = يجب أن يبقى موضوع واحد معروضا على الأقل.

console-area-settings = الإعدادات
console-deed-settings-facts = إعدادات الجماعة
console-deed-settings-category = تعديل موضوع
console-deed-settings-department = تغيير اسم مصلحة
console-deed-settings-holiday = حفظ يوم عطلة
console-deed-settings-holiday_confirm = تأكيد يوم عطلة
console-deed-settings-holiday_remove = حذف يوم عطلة
