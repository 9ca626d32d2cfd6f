using System.Globalization;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Autoencoders;
using Autoencoders.Determinism;

bool isBrief = args is ["--brief", ..];
int only = 0;
if (args[(isBrief ? 1 : 0)..] is not ([] or ["--threads", _])
    || (args is [.., "--threads", string count] && (!int.TryParse(count, CultureInfo.InvariantCulture, out only) || only < 1)))
{
    Console.Error.WriteLine("usage: Autoencoders.Generated.Determinism [--brief] [--threads N]");
    return 2;
}

// One process for all of them: what takes longest is to compile the networks.
TrialLength[] lengths = isBrief ? [TrialLength.Brief] : [TrialLength.Brief, TrialLength.Full];
Trial[] trials = [.. (only > 0 ? [only] : new[] { 1, 2 }).Select(threads => new Trial(threads, lengths))];
List<string>[] lines = Array.ConvertAll(lengths, _ => new List<string>());

// An activation that no network here has would be promised in the README and never compared.
string architectures = string.Join(
    ' ',
    TanhAutoencoder.Architecture, SigmoidAutoencoder.Architecture, ReluAutoencoder.Architecture,
    IdentityAutoencoder.Architecture, TinyAutoencoder.Architecture, MixedAutoencoder.Architecture,
    ConvolutionAutoencoder.Architecture, SequenceAutoencoder.Architecture);
string[] missing = [.. Enum.GetNames<Activation>().Where(name => !architectures.Contains(name, StringComparison.OrdinalIgnoreCase))];
if (missing.Length != 0)
{
    Console.Error.WriteLine($"No network here has the activation {string.Join(" or ", missing)}.");
    return 1;
}

string width = Vector512.IsHardwareAccelerated ? "Vector512" : Vector256.IsHardwareAccelerated ? "Vector256" : "Vector128";
Console.Error.WriteLine(
    $"{RuntimeInformation.ProcessArchitecture}, {width}, threads: {string.Join(" and ", trials.Select(trial => trial.Threads))}");

Run<TanhAutoencoder>("tanh");
Run<SigmoidAutoencoder>("sigmoid");
Run<ReluAutoencoder>("relu");
Run<IdentityAutoencoder>("identity");
Run<TinyAutoencoder>("tiny");
Run<MixedAutoencoder>("mixed");
Run<ConvolutionAutoencoder>("convolution");
Run<SequenceAutoencoder>("sequence");
Run<CausalAutoencoder>("causal");
Run<DenoisingAutoencoder>("denoising");
Run<MaskedAutoencoder>("masked");
Run<VariationalAutoencoder>("variational");
Run<SparseAutoencoder>("sparse");
Run<LargestUnitsAutoencoder>("largest units");
Run<ContractedAutoencoder>("contracted");
Run<ProbedAutoencoder>("probed");
Run<RestoringAutoencoder>("restoring");
Run<QuantizedAutoencoder>("quantized");
Run<LeveledAutoencoder>("leveled");
Run<AttentiveAutoencoder>("attentive");
Run<HeadedAutoencoder>("headed");
Run<RecurrentAutoencoder>("recurrent");
Run<GatheredAutoencoder>("gathered");

Train("sgd with dampening", () => new Sgd(0.05, momentum: 0.9, dampening: 0.1, weightDecay: 1e-4));
Train("rmsprop", () => new RmsProp(1e-3, momentum: 0.5, centered: true));
Train("adagrad", () => new Adagrad(1e-2, learningRateDecay: 1e-2));
Train("adam with amsgrad", () => new Adam(1e-2, weightDecay: 1e-4, amsGrad: true));
Train("adamw", () => new AdamW(1e-2));
Train("lion", () => new Lion(1e-3, weightDecay: 0.1));
Array.ForEach(lines, list => list.Add(ScheduleFactors.Line()));
Array.ForEach(lines, list => list.Add(DrawnCodes.Line(new VariationalAutoencoder(seed: 42))));
Small<MixedAutoencoder>("mixed");
Small<ConvolutionAutoencoder>("convolution");
Small<SequenceAutoencoder>("sequence");

foreach (List<string> ofLength in lines.Reverse())
    ofLength.ForEach(Console.WriteLine);
return 0;

void Run<TNetwork>(string name)
    where TNetwork : class, IAutoencoder<TNetwork>, ITrainable<TNetwork>
{
    Add(trial => trial.Run<TNetwork>($"{name} adam", new Adam(1e-2)));
    Add(trial => trial.Run<TNetwork>($"{name} sgd", new Sgd(0.05, momentum: 0.9, nesterov: true)));
}

void Train(string name, Func<IOptimizer> optimizer) => Add(trial => trial.Run<MixedAutoencoder>($"mixed {name}", optimizer()));

void Small<TNetwork>(string name)
    where TNetwork : class, IAutoencoder<TNetwork>
{
    Add(trial => trial.RunSmall<TNetwork>(name, WeightPrecision.BFloat16));
    Add(trial => trial.RunSmall<TNetwork>(name, WeightPrecision.Int8));
}

// Any number of threads gives the same line: another one would stand behind it.
void Add(Func<Trial, string[]> run)
{
    string[][] found = Array.ConvertAll(trials, trial => run(trial));
    for (int length = 0; length < lengths.Length; length++)
        lines[length].AddRange(found.Select(ofTrial => ofTrial[length]).Distinct());
}
