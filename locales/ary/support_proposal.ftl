# نساند فكرة ديال شي حد آخر

support_proposal-menu = نساند فكرة

support_proposal-which = أشمن فكرة بغيتو تقراو؟
    .name = الفكرة

support_proposal-entry = { $title } (معاها { $count } 👍)

support_proposal-read =
    .read =
        الفكرة: { $title }

        الشرح: { $text }

        👍 حتى لدابا { $count ->
            [zero] ما ساندها حتى واحد
            [one] ساندها واحد
            [two] ساندوها جوج
            [few] ساندوها { $count } د الناس
            [many] ساندوها { $count } واحد
           *[other] ساندوها { $count } واحد
        }.
    .gone = دابا ما كاينش هنا شي فكرة باش تساندوها. علاش ما تقترحوش وحدة؟ 💡

support_proposal-decision = واش عجباتكم؟
    .name = القرار
    .support = 👍 نساندها
    .leave = لا، شكرا

support_proposal-left = واخا، ما درنا والو. مرحبا بيكم فأي وقت.

support_proposal-support =
    .supported = شكرا 🙏 حسبناكم مع اللي ساندو «{ $title }». دابا راكم { $count ->
            [zero] والو
            [one] نتوما اللولين
            [two] جوج
            [few] { $count } د الناس
            [many] { $count } واحد
           *[other] { $count } واحد
        }.
    .already_supported = راكم ساندتو هاد الفكرة من قبل 👌
    .own = هاد الفكرة ديالكم نتوما 🙂 خليو الناس يساندوها.
    .gone = هاد الفكرة ما بقاتش فاللائحة، سمحو لينا.

support_proposal-withdraw = ↩️ نسحب المساندة
    .which = واخا. ضغطو على المساندة اللي بغيتو تسحبو:
    .one = ↩️ ‏«{ $title }»
    .sure = واش متأكدين بلي بغيتو تسحبو المساندة ديالكم من «{ $title }»؟
    .no = لا، خليوها
    .yes = 🗑 إيه، سحبوها
    .kept = واخا، خلينا المساندة كيف كانت.
    .done = صافي، ما بقيتوش مساندين «{ $title }».
    .gone = هاد المساندة ما بقاتش محسوبة عندنا.
