# مساندة فكرة شخص آخر

support_proposal-menu = مساندة فكرة

support_proposal-which = أي فكرة تريدون قراءتها؟
    .name = الفكرة

support_proposal-entry = { $title } (معها { $count } 👍)

support_proposal-read =
    .read =
        الفكرة: { $title }

        الشرح: { $text }

        👍 حتى الآن { $count ->
            [zero] لم يساندها أحد
            [one] ساندها شخص واحد
            [two] ساندها شخصان
            [few] ساندها { $count } أشخاص
            [many] ساندها { $count } شخصا
           *[other] ساندها { $count } شخص
        }.
    .gone = لا توجد هنا حاليا أي فكرة للمساندة. لم لا تقترحون واحدة؟ 💡

support_proposal-decision = هل أعجبتكم؟
    .name = القرار
    .support = 👍 أساندها
    .leave = لا، شكرا

support_proposal-left = حسنا، لم نفعل شيئا. مرحبا بكم في أي وقت.

support_proposal-support =
    .supported = شكرا 🙏 أنتم الآن من مساندي «{ $title }». عددكم { $count ->
            [zero] لا أحد
            [one] واحد، أنتم الأولون
            [two] اثنان
            [few] { $count } أشخاص
            [many] { $count } شخصا
           *[other] { $count } شخص
        }.
    .already_supported = لقد ساندتم هذه الفكرة من قبل 👌
    .own = هذه فكرتكم أنتم 🙂 اتركوا غيركم يساندها.
    .gone = لم تعد هذه الفكرة في اللائحة، نعتذر لكم.

support_proposal-withdraw = ↩️ سحب المساندة
    .which = حسنا. اضغطوا على المساندة التي تريدون سحبها:
    .one = ↩️ ‏«{ $title }»
    .sure = هل تريدون حقا سحب مساندتكم من «{ $title }»؟
    .no = لا، أبقوها
    .yes = 🗑 نعم، اسحبوها
    .kept = حسنا، بقيت مساندتكم كما هي.
    .done = تم، لم تعودوا تساندون «{ $title }».
    .gone = لم تعد هذه المساندة محسوبة عندنا.
