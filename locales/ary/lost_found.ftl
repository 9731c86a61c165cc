# الحوايج اللي تلقاو واللي توضرو

lost_found-menu = حاجة تلقات ولا توضرات
lost_found-request = حاجة تلقات ولا توضرات
    .title = الحوايج اللي تلقاو واللي توضرو

lost_found-kind = واش لقيتو شي حاجة، ولا توضرات ليكم؟
    .name = تلقات ولا توضرات
    .found = لقيت شي حاجة
    .lost = توضرات ليا شي حاجة
    .said_found = لقيت | لقينا | لقا | جبرت | جبرنا | صبت | هزيت
    .said_lost = وضرت | وضر | وضرات | وضرنا | ودرت | ودرات | wdert | wdrt | wddert | weddert | wederte | wderna | توضر | توضرات | ضاع | ضاعت | تلف | تلفات | نسيت | طاح | طاحت | طاحو | طلاح | طلاحت | تلاح | تلاحت | tla7 | tlah | tla7t | وقع | وقعت | ضيع | ضيعات | ضيعت | ضيعنا | diye3 | diya3 | diy3at | dayya3 | diya3t

lost_found-thing = أشنو هي هاد الحاجة؟
    .name = الحاجة
    .wallet = 👛 بزطام
    .phone = 📱 تيليفون
    .keys = 🔑 سوارت
    .papers = 🪪 لاكارط ولا الوراق
    .bag = 🎒 صاك
    .other = حاجة أخرى
    .said_wallet = بزطام | البزطام | بورتفوي
    .said_phone = تيليفون | بورطابل | موبايل | هاتف | tlf | tel
    .said_keys = سوارت | ساروت | مفاتيح
    .said_papers = لاكارط | بطاقة | وراق | باسبور | بيرمي
    .said_bag = صاك | ساك | شانطة | شكارة

lost_found-mark = كيفاش دايرة؟ قولو اللون، الماركة، ولا أشنو فيها.
    .name = كيفاش دايرة

lost_found-place = فين كانت؟ صيفطو الموقع 📍، ولا كتبو الحومة وشي علامة قريبة.
    .name = البلاصة

lost_found-day = أشمن نهار؟
    .name = النهار

lost_found-photo = عندكم شي تصويرة؟ صيفطوها، كتعاون بزاف. (ماشي ضروري)
    .name = التصاور

lost_found-review = ها أشنو كتبتو. واش نصيفطوه؟

lost_found-status_answered = تلقات
