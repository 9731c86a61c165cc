# الأغراض التي عثر عليها والتي ضاعت

lost_found-menu = غرض وجد أو ضاع
lost_found-request = غرض وجد أو ضاع
    .title = الأغراض الموجودة والضائعة

lost_found-kind = هل وجدتم غرضا أم ضاع منكم؟
    .name = وجد أو ضاع
    .found = وجدت غرضا
    .lost = ضاع مني غرض
    .said_found = وجدت | عثرت | وجدنا | عثرنا
    .said_lost = ضاع | ضاعت | فقدت | أضعت | نسيت | وقع | وقعت | سقط | سقطت | أضاع | أضاعت | فقد

lost_found-thing = ما هو هذا الغرض؟
    .name = الغرض
    .wallet = 👛 محفظة نقود
    .phone = 📱 هاتف
    .keys = 🔑 مفاتيح
    .papers = 🪪 بطاقة أو وثائق
    .bag = 🎒 حقيبة
    .other = شيء آخر
    .said_wallet = محفظة | محفظتي
    .said_phone = هاتف | هاتفي | جوال
    .said_keys = مفاتيح | مفتاح
    .said_papers = بطاقة | وثائق | جواز
    .said_bag = حقيبة | حقيبتي

lost_found-mark = كيف شكله؟ اذكروا اللون أو العلامة أو ما بداخله.
    .name = الوصف

lost_found-place = أين كان ذلك؟ أرسلوا الموقع 📍، أو اكتبوا الحي وعلامة قريبة.
    .name = المكان

lost_found-day = في أي يوم كان ذلك؟
    .name = اليوم

lost_found-photo = هل لديكم صورة؟ أرسلوها، فهي تساعد كثيرا. (اختياري)
    .name = الصور

lost_found-review = هذا ما كتبتموه. هل نرسله؟

lost_found-status_answered = تم العثور عليه
