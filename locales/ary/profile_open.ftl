# نحلو بتلاتة ديال الأرقام

profile_open-whose = على من؟
    .name = على من

profile_open-digits = 🔒 كتبو تلاتة ديال الأرقام.
    .name = الأرقام
    .not_three = خاص تلاتة ديال الأرقام، بحال 482.
    .too_long = هادشي طويل بزاف: غير تلاتة ديال الأرقام.

profile_open-open =
    .opened = 🔓 ها اللي كاين على ود { $who }. كيبقى محلول 15 دقيقة.
    .wrong_code = هادو ماشي الأرقام. تنساو؟ خاص المجي للشباك، وتما كيتحيدو.
    .too_many = { common-too_many_codes }
