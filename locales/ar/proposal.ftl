# المقترحات

proposal-menu = اقتراح فكرة

proposal-axis = تجمع الجماعة الأفكار في هذه الأيام. في أي محور فكرتكم؟
    .name = المحور
    .said = محور
    .skip = ➡️ موضوع آخر

proposal-theme = ما هو موضوع فكرتكم؟
    .name = الموضوع
    .said = موضوع | الموضوع | المجال | النوع
    .streets = { theme-streets }
    .green = { theme-green }
    .youth = { theme-youth }
    .culture = { theme-culture }
    .education = { theme-education }
    .health = { theme-health }
    .economy = { theme-economy }
    .solidarity = { theme-solidarity }
    .services = { theme-services }
    .other = { theme-other }

proposal-title = أعطوا الفكرة عنوانا قصيرا، مثل «حديقة للأطفال في حي لاسطاح».
    .name = العنوان
    .said = عنوان | العنوان
    .too_short = هذا العنوان قصير قليلا. أضيفوا إليه: على الأقل { $min ->
        [zero] أي حرف
        [one] حرف واحد
        [two] حرفان
        [few] { $min } أحرف
        [many] { $min } حرفا
       *[other] { $min } حرف
    }.
    .too_long = هذا العنوان طويل. الحد هو { $max ->
        [zero] لا شيء
        [one] حرف واحد
        [two] حرفان
        [few] { $max } أحرف
        [many] { $max } حرفا
       *[other] { $max } حرف
    }. سنسألكم عن التفاصيل بعد ذلك.

proposal-idea = اشرحوا لنا الفكرة الآن: ماذا تريدون، ومن سيستفيد؟ اكتبوا أو أرسلوا رسالة صوتية 🎤
    .name = الفكرة
    .said = فكرة | الفكرة | الشرح | الوصف
    .too_short = اشرحوا أكثر قليلا لنفهم: على الأقل { $min ->
        [zero] أي حرف
        [one] حرف واحد
        [two] حرفان
        [few] { $min } أحرف
        [many] { $min } حرفا
       *[other] { $min } حرف
    }.
    .too_long = هذا طويل جدا. الحد هو { $max ->
        [zero] لا شيء
        [one] حرف واحد
        [two] حرفان
        [few] { $max } أحرف
        [many] { $max } حرفا
       *[other] { $max } حرف
    }. اتركوا المهم فقط من فضلكم.

proposal-same = توجد فكرة مشابهة من قبل. هل تفضلون مساندتها؟
    .name = فكرة مشابهة
    .skip = ❌ لا، فكرتي مختلفة

proposal-join =
    .supported = تم 👍 أضفناكم إلى من يساندون «{ $title }». عددكم الآن { $count ->
            [zero] صفر
            [one] واحد
            [two] اثنان
            [few] { $count } أشخاص
            [many] { $count } شخصا
           *[other] { $count } شخص
        }. لم نرسل فكرتكم وحدها.
    .already_supported = أنتم تساندون «{ $title }» من قبل 👌 لم نرسل فكرتكم وحدها.

proposal-quarter = في أي حي؟ (اختياري)
    .name = الحي
    .said = الحي | حي | المكان

proposal-photos = هل عندكم صورة أو رسم؟ أرسلوها. (اختياري)
    .name = الصور
    .another =
        حسنا 👌 عندي الآن { $kinds ->
            [photos] { $count ->
                [zero] لا شيء
                [one] صورة واحدة
                [two] صورتان
                [few] { $count } صور
                [many] { $count } صورة
               *[other] { $count } صورة
            }
           *[other] { common-pictures }
        }، ويمكنكم أن تضيفوا { $left ->
            [zero] لا شيء
            [one] واحدة
            [two] اثنتين
            [few] { $left }
            [many] { $left }
           *[other] { $left }
        }.

proposal-review = هذه فكرتكم. هل نرسلها؟

proposal-submit =
    .submitted =
        شكرا على الفكرة 💡 رقمها: { $reference }
        سيقرؤها موظف، ثم تظهر للناس ليساندوها. سنخبركم هنا.
    .campaign_over =
        شكرا على الفكرة 💡 رقمها: { $reference }
        انتهت فترة جمع الأفكار للتو: تحفظ فكرتكم كفكرة عادية. سيقرؤها موظف، ثم تظهر للناس ليساندوها.

proposal-theme_now = صححت ذلك 👌 الموضوع الآن: { $subject }
proposal-understood = فهمت { $subject }: «{ $title }» 👌
proposal-withdrawal = سُجل 👌 تريدون سحب الفكرة { $reference }. سيتكفل بها موظف ويجيبكم هنا.
    .none = لا أجد فكرة معلقة أُرسلت من هذا الهاتف.
