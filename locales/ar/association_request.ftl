# ما تطلبه جمعية من الجماعة

association_request-menu = طلب جمعية
association_request-request = طلب جمعية
    .title = طلبات الجمعيات

association_request-what = ماذا تحتاج الجمعية؟
    .name = الحاجة
    .grant = 💶 منحة
    .hall = 🏛 قاعة
    .equipment = 🪑 معدات
    .transport = 🚌 نقل
    .other = شيء آخر
    .said_grant = منحة | دعم | تمويل | ميزانية
    .said_hall = قاعة | مقر | ملعب
    .said_equipment = معدات | كراسي | طاولات | خيمة
    .said_transport = حافلة | نقل
association_request-association = ما اسم الجمعية؟
    .name = الجمعية

association_request-purpose = لأي غرض؟ اذكروا المشروع وعدد الأشخاص والمبلغ أو العدد المطلوب. يمكنكم الجواب برسالة صوتية 🎤.
    .name = المشروع

association_request-day = لأي يوم؟
    .name = اليوم

association_request-papers = هل لديكم ملف المشروع أو ميزانيته؟ أرسلوه صورةً أو PDF. (اختياري)
    .name = الوثائق

association_request-review = هذا هو الطلب. هل نرسله؟
