# مشاريع الجماعة التي تحمل أفكار المواطنين

project-line = 🏗 المشروع «{ $project }»: { $stage }.
    .words = 🏗 المشروع «{ $project }»: { $stage }. { $words }
project-stage-planned = مبرمج
project-stage-under_way = قيد الإنجاز
project-stage-done = منجز
project-stage-given_up = تم التخلي عنه
