# الاقتراحات

proposal-theme = على أش الفكرة ديالكم؟
    .name = الموضوع
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

proposal-title = عطيو للفكرة عنوان قصير، بحال «جردة للدراري فحي لسطاح».
    .name = العنوان
    .too_short = هاد العنوان قصير شوية. زيدو عليه: على الأقل { $min ->
        [zero] شي حرف
        [one] حرف واحد
        [two] جوج حروف
        [few] { $min } حروف
        [many] { $min } حرف
       *[other] { $min } حرف
    }.
    .too_long = هاد العنوان طويل. الحد هو { $max ->
        [zero] والو
        [one] حرف واحد
        [two] جوج حروف
        [few] { $max } حروف
        [many] { $max } حرف
       *[other] { $max } حرف
    }. التفاصيل غادي نسولوكم عليها من بعد.

proposal-idea = دابا شرحو لينا الفكرة: أشنو بغيتو، ولمن غادي تنفع؟ كتبو ولا صيفطو أوديو 🎤
    .name = الفكرة
    .too_short = زيدو شرحو شوية باش نفهمو: على الأقل { $min ->
        [zero] شي حرف
        [one] حرف واحد
        [two] جوج حروف
        [few] { $min } حروف
        [many] { $min } حرف
       *[other] { $min } حرف
    }.
    .too_long = هادشي طويل بزاف. الحد هو { $max ->
        [zero] والو
        [one] حرف واحد
        [two] جوج حروف
        [few] { $max } حروف
        [many] { $max } حرف
       *[other] { $max } حرف
    }. خليو غير المهم عافاكم.

proposal-quarter = فاش من حومة؟ (ماشي ضروري)
    .name = الحومة

proposal-photos = عندكم شي تصويرة ولا رسم؟ صيفطوها. (ماشي ضروري)
    .name = التصاور
    .another =
        { $left ->
            [zero] وصلاتني
            [one] وصلاتني. باقي تقدرو تزيدو تصويرة وحدة
            [two] وصلاتني. باقي تقدرو تزيدو جوج تصاور
            [few] وصلاتني. باقي تقدرو تزيدو { $left } د التصاور
            [many] وصلاتني. باقي تقدرو تزيدو { $left } تصويرة
           *[other] وصلاتني. باقي تقدرو تزيدو { $left } تصويرة
        } ({ $count ->
            [zero] والو حتى لدابا
            [one] عندي وحدة
            [two] عندي جوج
            [few] عندي { $count }
            [many] عندي { $count }
           *[other] عندي { $count }
        }).

proposal-review = ها الفكرة ديالكم. واش نصيفطوها؟

proposal-submit =
    .submitted =
        شكرا على الفكرة 💡 الرقم ديالها: { $reference }
        غادي يشوفها موظف، ومن بعد تبان للناس باش يساندوها. غادي نعلموكم هنا.
