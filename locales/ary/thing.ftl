# أشنو خايب فشي حاجة ديال المدينة عندها رقم

thing-menu = حاجة ديال المدينة

thing-name = { $name } رقم { $number }

thing-which = أشنو هو الرقم المكتوب فاللوحة؟
    .name = الحاجة

thing-look =
    .found = ‏{ $thing }.
    .known = { $thing }. راكم ديجا علمتونا بها: الطلب { $reference }. إلا كانت شي حاجة أخرى، قولوها لينا هنا.
    .retired = { $thing }: هادي ما بقاتش فبلاصتها. إلا كان شي مشكل تما، علمونا به هنا 👇
    .unknown = ما لقيت حتى حاجة بهاد الرقم. عاودو شوفو اللوحة، ولا علمونا بالمشكل هنا 👇

thing-other_kind = هاد الرقم ديال حاجة أخرى: { $thing }. عاودو شوفو اللوحة، ولا علمونا بالمشكل هنا 👇
thing-not_found = ما لقيتش الرقم { $number }: يمكن ناقصو شي رقم. نكملو بلا بيه.
thing-placed = صافي، قيدنا البلاصة: { $thing } 📍

thing-fault = أشنو واقع فيها؟
    .name = المشكل

thing-details = قولو لينا بجوج كلمات أشنو واقع، ولا صيفطو أوديو 🎤
    .name = الوصف

thing-same = شي حد علم بها من قبل. واش هو نفس المشكل؟
    .name = نفس المشكل
    .skip = ❌ لا، مشكل آخر

thing-open = ‏{ $days ->
        [zero] علمو بها اليوم
        [one] علمو بها البارح
        [two] علمو بها هادي يوماين
        [few] علمو بها هادي { $days } أيام
        [many] علمو بها هادي { $days } يوم
       *[other] علمو بها هادي { $days } يوم
    } · { $count ->
        [zero] واحد
        [one] واحد
        [two] جوج د الناس
        [few] { $count } د الناس
        [many] { $count } واحد
       *[other] { $count } واحد
    }

thing-photo = عندكم شي تصويرة؟ صيفطوها، كتعاون بزاف. (ماشي ضروري)
    .name = التصاور

thing-review = نصيفطوها؟ إلا عندكم شي تصويرة، كتعاون.

thing-file =
    .filed = { complaint-file.filed }
    .joined = { complaint-join.joined }
    .enough_today = { complaint-file.enough_today }
