using Autoencoders;
using Autoencoders.ReportPages;
using Autoencoders.Reporting;

// Reports with everything, without labels, and with nothing but a network, for a browser to open; the argument is their folder.
string folder = args[0];
Directory.CreateDirectory(folder);

// What a careless page would run: the browser would say so, as the page forbids scripts.
const string Hostile = "<script>alert(1)</script><img src=x onerror=alert(1)>\"'&";

Dataset images = Shapes.Images(800, seed: 1), heldBack = Shapes.Images(400, seed: 2);
var shapes = new ShapeAutoencoder(seed: 1);
TrainingResult shapeTraining = new Trainer<ShapeAutoencoder>(shapes, new Adam(3e-3)).Fit(
    images, new TrainingOptions { Epochs = 25, BatchSize = 32, Validation = heldBack, Schedule = new WarmUp(100) });
TrainingReport.Of(shapes, shapeTraining, new ReportOptions
{
    Title = "Shapes " + Hostile,
    Description = "Discs, rings, bars and crosses, drawn by the program. " + Hostile,
    Samples = heldBack,
    Anomalies = Shapes.Noise(60, seed: 3),
    Threshold = 0.45f,
    LabelNames = ["disc", "ring", "bar", "cross " + Hostile],
    Image = ImageShape.Ink(Shapes.Side, Shapes.Side),
    Figures = [new ReportFigure("a figure of the program", "42 of 43 " + Hostile)],
}).Save(Path.Combine(folder, "everything.html"));

Dataset waves = Shapes.Waves(600, seed: 4);
var wave = new WaveAutoencoder(seed: 1);
TrainingResult waveTraining = new Trainer<WaveAutoencoder>(wave, new Adam(5e-3)).Fit(
    waves, new TrainingOptions { Epochs = 30, BatchSize = 32 });
TrainingReport.Of(wave, waveTraining, new ReportOptions { Title = "Waves", Samples = Shapes.Waves(300, seed: 5) })
    .Save(Path.Combine(folder, "rows.html"));

TrainingReport.Of(new ColorAutoencoder(seed: 1), result: null, new ReportOptions { Image = new ImageShape(6, 6, 3) })
    .Save(Path.Combine(folder, "network.html"));
