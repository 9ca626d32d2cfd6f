using System.Globalization;
using System.IO.Hashing;
using System.Runtime.InteropServices;
using Autoencoders;
using Autoencoders.Interruption;

// Trains with everything that a checkpoint has to keep, and prints a fingerprint of the weights and of all losses. Whoever kills this
// program and starts it again must see the fingerprint of an undisturbed run.
if (args is not [string path, string pace] || !int.TryParse(pace, CultureInfo.InvariantCulture, out int milliseconds))
{
    Console.Error.WriteLine("usage: Autoencoders.Generated.Interruption CHECKPOINT MILLISECONDS-A-STEP");
    return 2;
}

var values = new float[500 * EverythingAutoencoder.InputLength];
new CounterRandom(seed: 3).FillNormal(values, 1);
(Dataset training, Dataset validation) = new Dataset(values, EverythingAutoencoder.InputLength).Split(0.2, seed: 1);

var network = new EverythingAutoencoder(seed: 5);
var trainer = new Trainer<EverythingAutoencoder>(network, new Adam(3e-3, weightDecay: 1e-4, amsGrad: true));
var options = new TrainingOptions
{
    Epochs = 100,
    BatchSize = 16,
    Seed = 7,
    AccumulationSteps = 2,
    Clipping = GradientClipping.ByNorm(1),
    WeightAverage = 0.95,
    Schedule = new WarmUp(50).Times(new CosineSchedule(2_000, 0.1)),
    Plateau = new ReduceOnPlateau(patience: 3),
    Annealing = Annealing.Linear(4),
    Validation = validation,
    EarlyStopping = new EarlyStopping { Patience = 100 },
    Checkpoints = new Checkpoints(path) { EveryEpochs = 2, Interval = TimeSpan.FromMilliseconds(15) },
};

TrainingResult result = trainer.Fit(new PacedSamples(training, TimeSpan.FromMilliseconds(milliseconds)), options);

var hash = new XxHash64();
hash.Append(MemoryMarshal.AsBytes(((INetwork<EverythingAutoencoder>)network).State));
hash.Append(MemoryMarshal.AsBytes(trainer.Optimizer.State.Slot(0)));
foreach (EpochReport report in result.Epochs)
{
    hash.Append(BitConverter.GetBytes(report.Loss));
    hash.Append(BitConverter.GetBytes(report.ValidationLoss!.Value));
    hash.Append(BitConverter.GetBytes(report.GradientNorm));
    hash.Append(BitConverter.GetBytes(report.LearningRate));
    hash.Append(BitConverter.GetBytes(report.CodeUse!.Value.Perplexity));
}

Console.WriteLine(FormattableString.Invariant($"{hash.GetCurrentHashAsUInt64():x16} best={result.KeptEpoch} epochs={result.Epochs.Count}"));
return 0;
