# الشكاية

complaint-menu = شكاية: نعلم بمشكل

complaint-category = أشنو هو المشكل؟
    .name = الموضوع
    .said = الموضوع | موضوع | النوع | الصنف | lmawdo3 | mawdo3 | lmawdou3 | naw3 | mawdou3 | mawdou | sujet | ssujet

complaint-details = عاودو لينا أشنو واقع بجوج كلمات، ولا صيفطو أوديو 🎤
    .name = الوصف
    .said = الوصف | وصف | الشرح | شرح | الكتبة | الهضرة | النص | lwasf | wasf | lktba | lhdra
    .example = بحال هاكا: «البولة ديال الضو قدام الدار طافية من لحد».
    .too_short = هادشي قصير شوية. زيدو شرحو لينا: على الأقل { $min ->
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
    }. نقصو منو شوية عافاكم.

complaint-place = فين كاين المشكل؟ صيفطو الموقع 📍، ولا كتبو الحومة وشي علامة قريبة، بحال «حدا الجامع فحي لاسطاح».
    .name = البلاصة

complaint-photo = عندكم شي تصويرة؟ صيفطوها، كتعاون بزاف. (ماشي ضروري)
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

complaint-same = ديجا وصلنا شي مشكل بحال هادا تما. واش هو نفس المشكل ديالكم؟
    .name = نفس المشكل
    .skip = ❌ لا، مشكل آخر

complaint-review = ها أشنو كتبتو. واش نصيفطوها؟

complaint-file =
    .filed =
        شكرا بزاف 🙏 وصلات الشكاية ديالكم.
        الرقم ديالها: { $reference }
        الجواب غادي يوصلكم قبل { $date } ({ $days ->
            [zero] اليوم
            [one] نهار ديال الخدمة
            [two] يوماين ديال الخدمة
            [few] { $days } أيام ديال الخدمة
            [many] { $days } يوم ديال الخدمة
           *[other] { $days } يوم ديال الخدمة
        }). كل ما تبدل شي حاجة، غادي نعلموكم هنا.
    .enough_today = بلغتو اليوم على عشرة د المشاكل، شكرا بزاف على الاهتمام 🙏 هادشي اللي كتبتو دابا محفوظ عندكم فالقائمة: صيفطوه غدا، ولا هضرو مع موظف.

complaint-join =
    .joined =
        واخا، زدناكم مع الناس اللي علمو بهاد المشكل. الرقم: { $reference }
        دابا راكم { $count ->
            [zero] بوحدكم
            [one] بوحدكم
            [two] جوج
            [few] { $count } د الناس
            [many] { $count } واحد
           *[other] { $count } واحد
        }. أي جديد غادي يوصلكم حتى نتوما. عندكم شي تصويرة؟ صيفطوها هنا.
    .added = واخا، هادشي زدناه على الشكاية ديالكم { $reference }، بلا شكاية جديدة. عندكم شي تصويرة؟ صيفطوها هنا.

complaint-similar = ‏{ $days ->
        [zero] اليوم
        [one] البارح
        [two] هادي يوماين
        [few] هادي { $days } أيام
        [many] هادي { $days } يوم
       *[other] هادي { $days } يوم
    } · { $count ->
        [zero] واحد
        [one] واحد
        [two] جوج د الناس
        [few] { $count } د الناس
        [many] { $count } واحد
       *[other] { $count } واحد
    }
    .metres = على { $metres ->
        [zero] والو
        [one] ميترو
        [two] جوج ميترو
        [few] { $metres } ميترو
        [many] { $metres } ميترو
       *[other] { $metres } ميترو
    }
    .yes = ✅ آه، نفس المشكل
    .this = ✅ آه، رقم { $number }
    .mine = ديالكم، { $reference }

complaint-several = فهمت بلي عندكم { $count ->
        [zero] مشكل
        [one] مشكل واحد
        [two] جوج مشاكل
        [few] { $count } د المشاكل
        [many] { $count } مشكل
       *[other] { $count } مشكل
    }. نبداو بواحد، ومن بعد ندوزو للباقي.

complaint-only_one = واخا، مشكل واحد 👌
complaint-kept_too = قيدت حتى هادشي: «{ $text }». غادي نشوفوه من بعد هادا 👌

complaint-next =
    كنتو هضرتو حتى على مشكل آخر: «{ $text }»
    واش نسجلوه حتى هو؟
    .yes = ✅ إيه، سجلوه
    .no = ❌ لا، غير هادا
    .left = واخا، غير هادا.

complaint-bitten = 🩺 على العضة سيرو اليوم للمستوصف ولا السبيطار: الجلبة ديال السعار ما كتسناش.
complaint-subject_now = صححتها 👌 الموضوع دابا: { $subject }
complaint-open_pit = ⚠️ على ما تجي الفرقة، بعدو الدراري عليها وحطو حداها شي حاجة باينة. إلا طاح فيها شي حد، عيطو دابا على { "15" }.
complaint-understood = فهمت: { $subject } 👌

complaint-said = فهمت، وعمرت كلشي فبلاصتكم 👌 إلا عندكم شي تصويرة، صيفطوها دابا.

complaint-placed = واخا، البلاصة قيدناها 📍

complaint-unsure = كلامكم عندي 👌 ختارو غير الموضوع.
