using Autoencoders;
using Autoencoders.ReportPages;
using Autoencoders.Reporting;

// Reports with everything, of each kind, and with nothing but a network, for a browser to open; the argument is their folder.
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
TrainingReport.Of(wave, waveTraining, new ReportOptions
{
    Title = "Waves",
    Samples = Shapes.Waves(300, seed: 5),
    IsSeries = true,
    ErrorUnit = "squared volts",
}).Save(Path.Combine(folder, "series.html"));

Dataset readings = Machines.Readings(2000, faults: 0, seed: 6);
StandardScaler scaler = StandardScaler.Fit(readings);
var machine = new MachineAutoencoder(seed: 1);
TrainingResult machineTraining = new Trainer<MachineAutoencoder>(machine, new Adam(3e-3)).Fit(
    scaler.Transform(readings), new TrainingOptions { Epochs = 20, BatchSize = 32 });
var detector = AnomalyDetector<MachineAutoencoder>.Calibrate(machine, Machines.Readings(500, faults: 0, seed: 7), 0.02, scaler);
Dataset judged = Machines.Readings(400, faults: 20, seed: 8);
TrainingReport.Of(detector, machineTraining, new ReportOptions
{
    Title = "Alarms of a machine",
    Samples = judged,
    RowNames = [.. Enumerable.Range(0, judged.Count).Select(row => $"machine.csv, line {row + 2}")],
    ColumnNames = [.. Machines.Columns, Hostile],
}).Save(Path.Combine(folder, "alarms.html"));

Series pump = Machines.Watched(1200, seed: 9);
StandardScaler pumpScaler = StandardScaler.Fit(pump.Slice(0, 600).ToDataset());
var windows = new WatchedAutoencoder(seed: 1);
TrainingResult windowTraining = new Trainer<WatchedAutoencoder>(windows, new Adam(3e-3)).Fit(
    pump.Slice(0, 400).Transform(pumpScaler).Windows(20), new TrainingOptions { Epochs = 20, BatchSize = 32 });
var watching = StreamingDetector<WatchedAutoencoder>.Calibrate(windows, pump.Slice(400, 200), 0.02, pumpScaler);
TrainingReport.Of(
    watching, pump.Slice(600, 600).WithChannelNames([.. Machines.Columns, Hostile]), new AlarmRule { Needed = 2, Of = 3 }, windowTraining,
    new ReportOptions { Title = "Alarms of a pump" }).Save(Path.Combine(folder, "watched.html"));

Dataset conditioned = images.WithOneHotLabels(4);
var told = new ToldShapeAutoencoder(seed: 1);
TrainingResult toldTraining = new Trainer<ToldShapeAutoencoder>(told, new Adam(3e-3)).Fit(
    conditioned, new TrainingOptions { Epochs = 25, BatchSize = 32 });
TrainingReport.Of(told, toldTraining, new ReportOptions
{
    Title = "Shapes by their names",
    Samples = heldBack.WithOneHotLabels(4),
    LabelNames = ["disc", "ring", "bar", "cross"],
    Image = ImageShape.Ink(Shapes.Side, Shapes.Side),
}).Save(Path.Combine(folder, "conditional.html"));

var entries = new EntryShapeAutoencoder(seed: 1);
TrainingResult entryTraining = new Trainer<EntryShapeAutoencoder>(entries, new Adam(3e-3)).Fit(
    images, new TrainingOptions { Epochs = 25, BatchSize = 32 });
TrainingReport.Of(entries, entryTraining, new ReportOptions
{
    Title = "Shapes as entries of a codebook",
    Samples = heldBack,
    Image = ImageShape.Ink(Shapes.Side, Shapes.Side),
}).Save(Path.Combine(folder, "entries.html"));

TrainingReport.Of(new ColorAutoencoder(seed: 1), result: null, new ReportOptions { Image = new ImageShape(6, 6, 3) })
    .Save(Path.Combine(folder, "network.html"));
