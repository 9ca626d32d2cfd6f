#:package Autoencoders.Generated@0.1.0
#:property Optimize=true
// Which rows of a table are unusual, and why?  dotnet run anomalies.cs [NORMAL.csv] [NEW.csv]
using Autoencoders;

Dataset normal = Csv.Read(args.ElementAtOrDefault(0) ?? "machine.csv");       // rows without faults, a header, five numbers each
Dataset fresh = Csv.Read(args.ElementAtOrDefault(1) ?? "today.csv");
string[] columns = File.ReadLines(args.ElementAtOrDefault(0) ?? "machine.csv").First().Split(',');

(Dataset training, Dataset heldOut) = normal.Split(validationFraction: 0.3, seed: 1);
StandardScaler scaler = StandardScaler.Fit(training);
var model = new MachineAutoencoder(seed: 1);
new Trainer<MachineAutoencoder>(model, new Adam(3e-3f)).Fit(scaler.Transform(training), new TrainingOptions { Epochs = 100 });

// Of rows like the held-out ones, about 1 in 100 raises a false alarm.
var detector = AnomalyDetector<MachineAutoencoder>.Calibrate(model, training, heldOut, falseAlarmRate: 0.01, scaler);
var causes = new FeatureContribution[2];
for (int row = 0; row < fresh.Count; row++)
{
    if (!detector.IsAnomaly(fresh[row]))
        continue;
    detector.Explain(fresh[row], causes);
    Console.WriteLine($"row {row + 2}: {string.Join(", ", causes.Select(cause =>
        $"{columns[cause.Feature]} is {cause.Value:G4} instead of {cause.Expected:G4}"))}");
}

detector.Save("machine.safetensors");       // network, scaler and threshold; AnomalyDetector<MachineAutoencoder>.Load reads them

[Autoencoder(5, 16, 2, Hidden = Activation.Tanh)]
public sealed partial class MachineAutoencoder;
