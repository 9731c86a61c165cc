# الاقتراحات

proposal-menu = نقترح فكرة

proposal-axis = الجماعة كتجمع الأفكار هاد الأيام. فأشمن محور جات ديالكم؟
    .name = المحور
    .said = محور | mi7war | lmi7war | axe
    .skip = ➡️ موضوع آخر

proposal-theme = على أش الفكرة ديالكم؟
    .name = الموضوع
    .said = موضوع | المجال | النوع | mawdo3 | lmawdo3 | mawdou3 | lmawdou3 | sujet | ssujet
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

proposal-title = عطيو للفكرة عنوان قصير، بحال «جردة للدراري فحي لاسطاح».
    .name = العنوان
    .said = عنوان | التيتر | lonwan | l3onwan | titr
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
    .said = فكرة | الشرح | الوصف | fikra | lfikra
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

proposal-same = كاينة شي فكرة بحال هادي من قبل. واش تساندوها هي؟
    .name = فكرة بحالها
    .skip = ❌ لا، ديالي مختلفة

proposal-join =
    .supported = صافي 👍 حسبناكم مع اللي ساندو «{ $title }». دابا راكم { $count ->
            [zero] والو
            [one] نتوما اللولين
            [two] جوج
            [few] { $count } د الناس
            [many] { $count } واحد
           *[other] { $count } واحد
        }. الفكرة ديالكم ما تصيفطاتش بوحدها.
    .already_supported = راكم ساندتو «{ $title }» من قبل 👌 الفكرة ديالكم ما تصيفطاتش بوحدها.

proposal-quarter = فأشمن حومة؟ (ماشي ضروري)
    .name = الحومة
    .said = حومة | الحي | حي | البلاصة | lblasa | lhouma

proposal-photos = عندكم شي تصويرة ولا رسم؟ صيفطوها. (ماشي ضروري)
    .name = التصاور
    .another =
        صافي 👌 دابا عندي { $kinds ->
            [photos] { $count ->
                [zero] والو
                [one] تصويرة وحدة
                [two] جوج تصاور
                [few] { $count } د التصاور
                [many] { $count } تصويرة
               *[other] { $count } تصويرة
            }
           *[other] { common-pictures }
        }، وباقي تقدرو تزيدو { $left ->
            [zero] والو
            [one] وحدة
            [two] جوج
            [few] { $left }
            [many] { $left }
           *[other] { $left }
        }.

proposal-review = ها الفكرة ديالكم. واش نصيفطوها؟

proposal-submit =
    .submitted =
        شكرا على الفكرة 💡 الرقم ديالها: { $reference }
        غادي يشوفها موظف، ومن بعد تبان للناس باش يساندوها. غادي نعلموكم هنا.
    .campaign_over =
        شكرا على الفكرة 💡 الرقم ديالها: { $reference }
        الوقت ديال جمع الأفكار عاد سالا: الفكرة ديالكم باقية بحال أي فكرة. غادي يشوفها موظف، ومن بعد تبان للناس باش يساندوها.

proposal-theme_now = صححتها 👌 الموضوع دابا: { $subject }
proposal-understood = فهمت { $subject }: «{ $title }» 👌
proposal-withdrawal = واخا 👌 بغيتو تسحبو الفكرة { $reference }. غادي يتكلف بها موظف ويجاوبكم هنا.
    .none = ما لقيت حتى فكرة كتسنى من هاد التيليفون.
