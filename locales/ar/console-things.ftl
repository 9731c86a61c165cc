# سجل الأشياء التي تحمل رقما

console-menu-things = أشياء المدينة
console-area-things = أشياء المدينة
console-subject-thing = شيء من المدينة
console-subject-things = أشياء المدينة

console-things = أشياء المدينة
console-things-more = أعمدة الإنارة والحاويات والسقايات… كل منها يحمل لوحة فيها رقمه ورمز QR: من مسحه أو كتب الرقم بلغ عن المشكل بحركتين.
console-things-none = لا شيء يطابق.
console-things-search-hint = الرقم، النوع، الاسم، الحي
console-things-open = طلبات مفتوحة
console-things-plates = طباعة لوحات هذه الصفحة
console-things-plates-more = أربع لوحات A6 في كل ورقة A4.

console-thing-new = شيء جديد
console-thing-number = الرقم
console-thing-number-more = ما سيكتب على اللوحة: ستة أرقام على الأكثر، ولا يتغير بعد ذلك.
console-thing-kind = النوع
console-thing-names-more = اختياري: اسم مدرسة أو حديقة مثلا.
console-thing-position-more = «30.4703, -8.8770» أو رابط خريطة أو Plus Code، أو المسوا الخريطة.
console-thing-active = في مكانه
console-thing-active-more = ما سحب لم يعد يعرض: من مسح لوحته أخبر بذلك، ويمكنه تقديم شكاية عادية. وتبقى طلباته مرتبطة به.
console-thing-there = في مكانه
console-thing-retired = مسحوب
console-thing-cases = الطلبات المتعلقة به
console-thing-cases-none = لا طلبات.
console-thing-plate = طباعة لوحته
console-fault-thing-taken = هذا الرقم لشيء آخر.

console-things-file = ملف الأشياء
console-things-file-more = ملف CSV (UTF-8) يضيف أشياء ويحدث ما كان رقمه معروفا، وتبقى الأخرى كما هي. لا يسجل شيء إن كان في سطر خطأ.
console-things-file-columns = السطر الأول يسمي الأعمدة. الاختيارية: quarter وname_fr وname_ar وactive (نعم أو لا).
console-things-file-choose = الملف
console-things-file-look = التحقق
console-things-file-write = تنزيل السجل الحالي
console-things-file-wrong = { $count ->
        [zero] لم يسجل شيء.
        [one] خطأ واحد: لم يسجل شيء.
        [two] خطآن: لم يسجل شيء.
        [few] { $count } أخطاء: لم يسجل شيء.
        [many] { $count } خطأ: لم يسجل شيء.
       *[other] { $count } خطأ: لم يسجل شيء.
    }
console-things-file-line = السطر { $line }:
console-things-file-changes = كل شيء صحيح. جديدة: { $added } · معدلة: { $changed }
console-things-file-take = التسجيل
console-told-things-taken = سجل الملف.
console-things-file-fault-no-table = ليس ملف CSV بترميز UTF-8.
console-things-file-fault-empty = الملف فارغ.
console-things-file-fault-too-many = أسطر كثيرة: 20000 على الأكثر.
console-things-file-fault-columns = أعمدة ناقصة:
console-things-file-fault-number = المنتظر رقم من 1 إلى 999999:
console-things-file-fault-twice = الرقم نفسه مرتين:
console-things-file-fault-kind = نوع غير معروف:
console-things-file-fault-position = إحداثيات غير مقروءة:
console-things-file-fault-outside = إحداثيات خارج الجماعة:
console-things-file-fault-quarter = حي غير معروف:
console-things-file-fault-name = اسم طويل (80 حرفا على الأكثر):
console-things-file-fault-active = المنتظر نعم أو لا:

console-case-thing = الشيء
console-thing-quarter-none = بدون
console-deed-things-add = إضافة شيء
console-deed-things-change = تعديل شيء
console-deed-things-import = تسجيل ملف أشياء
console-things-plate = هناك مشكل؟ امسحوا الرمز أو أرسلوا الرقم
