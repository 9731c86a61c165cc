# الطعن في نتيجة نداء للترشيح

candidacy_appeal-menu = الطعن في النتيجة

candidacy_appeal-which = في أي ترشيح؟
    .name = الترشيح

candidacy_appeal-look =
    .found = الطعن في نتيجة «{ $title }»، رقم { $reference }. مرة واحدة فقط، إلى غاية { $until }. سيقرؤه ويجيبكم شخص لم يمنح نقطة لترشيحكم ولم يقرر فيه.
    .none = لا توجد الآن نتيجة يمكن الطعن فيها. اكتبوا «موظف» للحديث مع شخص.

candidacy_appeal-why = لماذا تطلبون إعادة النظر؟ كتابة أو برسالة صوتية 🎤.
    .name = السبب
    .said = لماذا | السبب

candidacy_appeal-review = هذا طعنكم. هل نرسله؟

candidacy_appeal-file =
    .filed = ✅ توصلنا بطعنكم، رقم { $reference }. الجواب قبل { $date }، هنا.
    .none = لم يعد الطعن ممكنا: سبق إرساله، أو انتهى أجله.
