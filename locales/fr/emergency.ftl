# Le danger

emergency-15 = 🚒 Appelez tout de suite le 15 : Protection civile (feu, accident, gaz, électricité).
    .medical = 🚑 Appelez tout de suite le 15 : l’ambulance de la Protection civile.
    .fire = 🚒 Appelez tout de suite le 15 : les pompiers.
emergency-19 = 🚓 Appelez tout de suite le 19 : la police, si vous êtes en ville.
    .violence = 🚓 Appelez tout de suite le 19 : la police, pour un vol ou une agression, si vous êtes en ville.
emergency-177 = 🚓 Appelez tout de suite le 177 : la gendarmerie, si vous êtes hors de la ville.
    .violence = 🚓 Appelez tout de suite le 177 : la gendarmerie, pour un vol ou une agression, si vous êtes hors de la ville.
emergency-note = Je ne peux pas appeler à votre place et je ne sais pas si quelqu’un arrive. Appelez d’abord, nous continuerons ensuite.
# Le cri « au feu » tout seul : lu, jamais dit.
emergency-fire = feu | incendie | fire
emergency-fire_beside = au | le | un | il | y | a | vite | ici | aidez | nous | à | la | dans | montagne | forêt | maison | help | there | is | here
# Les cris seuls : lus, jamais dits. Les mots d’aide n’en sont un qu’avec de la hâte ; le dernier groupe se lit tel quel.
emergency-cry = secours | sauvez | secourez | sos | ambulance | pompiers | rescue
emergency-cry_help = aidez | aide | aider | help
emergency-cry_quick = vite | urgent | urgence | rapidement | immédiatement | danger | quick | quickly | emergency
emergency-cry_beside = au | à | a | moi | nous | me | on | je | svp | stp | s | il | vous | plaît | plait | par | pitié | pitie | venez | viens | une | un | les | des | l | c | est | suite | tout | dieu | mon | please | us
emergency-cry_whole = à l’aide | a l'aide | à l’aide à l’aide | s.o.s | s o s | on est en danger | je suis en danger | nous sommes en danger
emergency-go_on = ▶️ Continuer
