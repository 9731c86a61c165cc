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
emergency-go_on = ▶️ Continuer
