# الترجمة، داخل لوحة الموظفين.

console-translate = ترجمة
console-translate-draft = إضافة الترجمة
console-translation-machine = ترجمة آلية، قد تخطئ:
console-translation-letters = بالحروف العربية، كتابة آلية:

console-told-translated = الترجمة الآلية توجد أسفل كلام المواطن. كلامه هو المعتمد.
console-told-draft-translated = راجعوا الترجمة قبل الإرسال: إنها آلية.
console-told-translation-same = لا شيء يحتاج إلى الترجمة: الكلام بلغتكم.
console-told-translation-off = الترجمة متوقفة: لم تُضبط أي خدمة على هذا الخادم.
console-told-translation-not-allowed = لم يوافق هذا المواطن على الترجمة خارج البلد: لم يُرسل شيء. نسأله مرة واحدة بلغته.
console-told-translation-refused = رفض هذا المواطن الترجمة خارج البلد: يبقى كلامه هنا.
console-told-translation-cap = بلغت الترجمة الحد الشهري للحروف: لا ترجمة جديدة قبل الشهر المقبل.
console-told-translation-broken = خدمة الترجمة لا تجيب. حاولوا بعد دقيقة.
console-told-translation-failed = لم تتم الترجمة. يبقى كلام المواطن كما هو.
console-told-translation-lost = ضاع في الترجمة اسم أو رقم، لذلك لا تُعرض.
console-told-translation-language = الخدمة لا تعرف هذه اللغة.

console-translation = الترجمة
console-translation-off = متوقفة
console-translation-ready = تعمل
console-translation-cap_reached = بلغت الحد
console-translation-broken = لا تجيب
console-translation-do-off = لم تُضبط أي خدمة على هذا الخادم. يظهر كلام المواطنين كما هو.
console-translation-do-ready = لا يُرسل إلا كلام من وافق، بعد نزع الأسماء والأرقام والعناوين المكتوبة كالمعتاد.
console-translation-do-cap_reached = لا ترجمة جديدة قبل الشهر المقبل. تبقى الترجمات السابقة ظاهرة.
console-translation-do-broken = تُترك الخدمة لتستريح، وتُسأل من جديد كل دقيقة.
console-translation-since = منذ
console-translation-used = عدد الحروف هذا الشهر
