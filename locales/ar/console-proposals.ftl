# أفكار المواطنين، في لوحة العمل.

console-menu-proposals = الأفكار
console-proposals = الأفكار
console-proposals-none = لا توجد فكرة هنا.
console-proposals-none-waiting = لا توجد فكرة تنتظر القراءة.
console-proposal-title = العنوان
console-proposal-idea = الفكرة
console-proposal-files = الملفات: { $count }
console-proposal-came = وصلت الفكرة
console-theme = المجال
console-theme-streets = الأزقة والطرق
console-theme-green = المساحات الخضراء والنظافة
console-theme-youth = الشباب والرياضة
console-theme-culture = الثقافة والتراث
console-theme-education = التعليم
console-theme-health = الصحة
console-theme-economy = التجارة والشغل
console-theme-solidarity = النساء والتضامن
console-theme-services = خدمات الجماعة
console-theme-other = أخرى
console-proposal-status-submitted = للقراءة
console-proposal-status-listed = منشورة
console-proposal-status-refused = مرفوضة
console-proposal-status-answered = تمت الإجابة
console-proposal-do-listed = نشر
console-proposal-do-answered = إجابة
console-proposal-do-refused = رفض
console-proposal-listed-more = تصبح الفكرة ظاهرة ويمكن لكل واحد مساندتها. تأكدوا من أنها لا تسمي أحدا ولا تتهمه.
console-proposal-words-answered = جواب الجماعة، يرسل إلى صاحب الفكرة (اللغة: { $language })
console-proposal-words-refused = السبب، يرسل إلى صاحب الفكرة (اللغة: { $language })
console-proposal-no-words = الرفض والجواب يحتاجان إلى رسالة لصاحب الفكرة.
console-proposal-no-way = لا يمكن الانتقال مباشرة بين هاتين الحالتين.
console-proposal-changed = اتخذ أحد الزملاء القرار في هذه الأثناء (الحالة: { $status }). لم يحفظ أي شيء، ونصكم باق.
console-told-proposal-moved = تم. سيتم إخبار صاحب الفكرة.

console-area-proposal = الأفكار
console-deed-proposal-status = قرار بشأن فكرة
