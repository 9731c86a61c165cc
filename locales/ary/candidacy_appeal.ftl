# الطعن فالنتيجة ديال نداء للترشيح

candidacy_appeal-menu = نطعن فالنتيجة

candidacy_appeal-which = فأشمن ترشيح؟
    .name = الترشيح

candidacy_appeal-look =
    .found = الطعن فالنتيجة ديال «{ $title }»، رقم { $reference }. مرة وحدة برك، حتى لنهار { $until }. شي واحد ما عطاش النقطة للترشيح ديالكم غادي يقراه ويجاوبكم.
    .none = دابا ما كاينة حتى نتيجة اللي تقدرو تطعنو فيها. كتبو «موظف» باش تهضرو مع شي واحد.

candidacy_appeal-why = علاش بغيتو يتعاود يتشاف؟ بالكتابة ولا بأوديو 🎤.
    .name = علاش
    .said = علاش | السبب | 3lach | sabab

candidacy_appeal-review = ها الطعن ديالكم. واش نصيفطوه؟

candidacy_appeal-file =
    .filed = ✅ وصلنا الطعن ديالكم، رقم { $reference }. الجواب قبل نهار { $date }، هنا.
    .none = ما بقاش ممكن تطعنو: ديجا صيفطتوه، ولا الوقت ديالو سالا.
