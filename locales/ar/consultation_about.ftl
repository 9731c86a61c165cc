# ما يسأل عنه في آخر الاستشارة، لمن أراد

consultation_about-quarter = أمر أخير، إن أردتم فقط، من أجل الأرقام: في أي حي تسكنون؟ (اختياري)
    .name = الحي

consultation_about-age = كم عمركم؟ (اختياري)
    .name = العمر
    .under_18 = أقل من 18 سنة
    .from_18 = من 18 إلى 24 سنة
    .from_25 = من 25 إلى 34 سنة
    .from_35 = من 35 إلى 59 سنة
    .from_60 = 60 سنة فأكثر

consultation_about-sex = هل أنتم… (اختياري)
    .name = امرأة أو رجل
    .woman = امرأة
    .man = رجل

consultation_about-finish =
    .closed = انتهت هذه الاستشارة للتو. ما أجبتم عنه من قبل محفوظ ومحسوب. شكرا 🙏
