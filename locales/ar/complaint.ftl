# الشكاية

complaint-menu = شكاية: تبليغ عن مشكل

complaint-category = ما هو المشكل؟
    .name = الموضوع
    .said = الموضوع | موضوع | النوع | الصنف

complaint-details = قولوا لنا ماذا يقع في جملة أو جملتين، أو أرسلوا رسالة صوتية 🎤
    .name = الوصف
    .said = الوصف | وصف | الشرح | شرح | النص | الكلام
    .example = مثلا: «المصباح أمام منزلنا منطفئ منذ يوم الأحد».
    .too_short = هذا قصير قليلا. اشرحوا لنا أكثر: على الأقل { $min ->
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
    }. اختصروا قليلا من فضلكم.

complaint-place = أين يوجد المشكل؟ أرسلوا الموقع 📍، أو اكتبوا الحي وعلامة قريبة، مثل «قرب المسجد في حي لاسطاح».
    .name = المكان

complaint-photo = هل عندكم صورة؟ أرسلوها، فهي تساعد كثيرا. (اختياري)
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

complaint-same = سبق التبليغ عن مشكل مثل هذا في المكان نفسه. هل هو المشكل نفسه؟
    .name = المشكل نفسه
    .skip = ❌ لا، مشكل آخر

complaint-review = هذا ما كتبتم. هل نرسله؟

complaint-file =
    .filed =
        شكرا لكم 🙏 وصلت شكايتكم.
        رقمها: { $reference }
        سيصلكم الجواب قبل { $date } ({ $days ->
            [zero] اليوم
            [one] يوم عمل واحد
            [two] يوما عمل
            [few] { $days } أيام عمل
            [many] { $days } يوم عمل
           *[other] { $days } يوم عمل
        }). كلما تغير شيء، سنخبركم هنا.
    .enough_today = أبلغتم اليوم عن عشرة مشاكل، شكرا على اهتمامكم 🙏 ما كتبتموه الآن محفوظ في قائمتكم: أرسلوه غدا، أو تحدثوا مع موظف.

complaint-join =
    .joined =
        حسنا، أضفناكم إلى من بلغوا عن هذا المشكل. الرقم: { $reference }
        عددكم الآن { $count ->
            [zero] واحد
            [one] واحد
            [two] اثنان
            [few] { $count } أشخاص
            [many] { $count } شخصا
           *[other] { $count } شخص
        }. سيصلكم كل جديد أنتم أيضا. هل لديكم صورة؟ أرسلوها هنا.
    .added = أضفنا ما كتبتم إلى بلاغكم { $reference } دون فتح بلاغ آخر. هل لديكم صورة؟ أرسلوها هنا.

complaint-similar = ‏{ $days ->
        [zero] اليوم
        [one] أمس
        [two] منذ يومين
        [few] منذ { $days } أيام
        [many] منذ { $days } يوما
       *[other] منذ { $days } يوم
    } · { $count ->
        [zero] شخص واحد
        [one] شخص واحد
        [two] شخصان
        [few] { $count } أشخاص
        [many] { $count } شخصا
       *[other] { $count } شخص
    }
    .metres = على بعد { $metres ->
        [zero] خطوة
        [one] متر واحد
        [two] مترين
        [few] { $metres } أمتار
        [many] { $metres } مترا
       *[other] { $metres } متر
    }
    .yes = ✅ نعم، المشكل نفسه
    .this = ✅ نعم، رقم { $number }
    .mine = بلاغكم { $reference }

complaint-several = فهمت أن عندكم { $count ->
        [zero] مشكلا
        [one] مشكلا واحدا
        [two] مشكلين
        [few] { $count } مشاكل
        [many] { $count } مشكلا
       *[other] { $count } مشكل
    }. نبدأ بواحد، ثم ننتقل إلى الباقي.

complaint-only_one = حسنا، مشكلة واحدة 👌
complaint-kept_too = سجلت هذا أيضا: «{ $text }». سننظر فيه بعد هذا مباشرة 👌

complaint-next =
    كنتم قد تحدثتم أيضا عن مشكل آخر: «{ $text }»
    هل نسجله أيضا؟
    .yes = ✅ نعم، سجلوه
    .no = ❌ لا، هذا فقط
    .left = حسنا، هذا فقط.

complaint-bitten = 🩺 بعد العضة، اذهبوا اليوم إلى المركز الصحي أو المستشفى: لقاح داء الكلب لا يحتمل الانتظار.
complaint-subject_now = صححت ذلك 👌 الموضوع الآن: { $subject }
complaint-open_pit = ⚠️ إلى أن يأتي الفريق، أبعدوا الأطفال عنها وضعوا بجانبها شيئا ظاهرا. إذا سقط فيها أحد، فاتصلوا فورا بالرقم { "15" }.
complaint-understood = فهمت: { $subject } 👌

complaint-said = فهمت، وملأت كل شيء بدلا منكم 👌 إذا كانت عندكم صورة، فأرسلوها الآن.

complaint-placed = حسنا، سجلنا المكان 📍

complaint-unsure = احتفظت بكلامكم 👌 اختاروا الموضوع فقط.
