# أشنو كتطلب شي جمعية من الجماعة

association_request-menu = طلب ديال جمعية
association_request-request = طلب ديال جمعية
    .title = الطلبات ديال الجمعيات

association_request-what = أشنو خاص الجمعية؟
    .name = أشنو خاصها
    .grant = 💶 منحة
    .hall = 🏛 قاعة
    .equipment = 🪑 الماطيريال
    .transport = 🚌 النقل
    .other = حاجة أخرى
    .said_grant = منحة | دعم | فلوس | ميزانية
    .said_hall = قاعة | سال | بلاصة | تيران
    .said_equipment = ماطيريال | كراسى | طوابل | خيمة
    .said_transport = كار | طوبيس | نقل
association_request-association = شنو سميت الجمعية؟
    .name = الجمعية

association_request-purpose = علاش بغيتوها؟ قولو المشروع، شحال ديال الناس، وشحال خاص. تقدرو تجاوبو بأوديو 🎤.
    .name = المشروع

association_request-day = لأشمن نهار؟
    .name = النهار

association_request-papers = عندكم الدوسي ديال المشروع ولا الميزانية؟ صيفطوها تصويرة ولا PDF. (ماشي ضروري)
    .name = الوراق

association_request-review = ها الطلب. واش نصيفطوه؟
