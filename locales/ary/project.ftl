# المشاريع ديال الجماعة اللي فيها الأفكار

project-line = 🏗 المشروع «{ $project }»: { $stage }.
    .words = 🏗 المشروع «{ $project }»: { $stage }. { $words }
project-stage-planned = مبرمج
project-stage-under_way = الخدمة فيه غادية
project-stage-done = تسالا
project-stage-given_up = ما بقاش غادي يتدار
