var puppet = Host("puppet").Launch("debian12", type: "t3.small", groups: ["default", "puppetmaster"])
    .WithIp().Dns("infra.example.org").PuppetMaster(siteRepo: "https://git.example.org/site.git");

Host("broker").Launch("debian12", groups: ["default", "broker"])
    .WithIp().Dns("infra.example.org").PuppetClient(puppet);
