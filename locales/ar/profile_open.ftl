# الفتح بثلاثة أرقام

profile_open-whose = لمن؟
    .name = لمن

profile_open-digits = 🔒 اكتبوا الأرقام الثلاثة.
    .name = الأرقام
    .not_three = يجب كتابة ثلاثة أرقام، مثل 482.
    .too_long = هذا طويل جدا: ثلاثة أرقام فقط.

profile_open-open =
    .opened = 🔓 هذا ما هو لفائدة { $who }. يبقى مفتوحا 15 دقيقة.
    .wrong_code = هذه ليست الأرقام الثلاثة. نسيتموها؟ شباك الجماعة يزيلها، إذا حضر صاحبها بنفسه.
    .too_many = { common-too_many_codes }
