# شنو وصل عند الهيئات الاستشارية، وشنو جاوبات

referral-line = 🏛 طلبنا الرأي ديال «{ $body }»، وكنتسناو الجواب حتى لـ { $date }.
    .late = 🏛 كنا كنتسناو الرأي ديال «{ $body }» حتى لـ { $date }، وباقين كنطلبوه.
    .replied = 🏛 الرأي ديال «{ $body }»: { $opinion }
    .replied_on = 🏛 الرأي ديال «{ $body }» فالاجتماع ديال { $date }: { $opinion }
    .corrected = ✏️ صححنا الرأي اللي قلنا ليكم من قبل:
    .back = 🏛 ما بقيناش كنطلبو الرأي ديال «{ $body }»: كان غير غلط. والباقي كيف ما كان.
referral-opinion-favourable = الموافقة 👍
referral-opinion-with_remarks = الموافقة مع شي ملاحظات ✍️
referral-opinion-unfavourable = بلا موافقة 👎
referral-opinion-none = سالا الوقت بلا جواب، والجماعة غادي تكمل بلا بيه
