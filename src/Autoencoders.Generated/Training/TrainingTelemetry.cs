using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Autoencoders;

/// <summary>
/// The telemetry of training: the instruments of the meter and the activities of the source that <see cref="Name"/> names. Without
/// listeners, they cost almost nothing.
/// </summary>
public sealed class TrainingTelemetry
{
    /// <summary>
    /// The name of the <see cref="Meter"/> and of the <see cref="ActivitySource"/>, for <c>AddMeter</c> and <c>AddSource</c> of
    /// OpenTelemetry.
    /// </summary>
    public const string Name = "Autoencoders.Generated";

    private const string NetworkTag = "autoencoder.network";

    private static readonly ActivitySource s_source = new(Name);
    private static readonly Meter s_meter = new(Name);

    private static readonly Counter<long> s_steps =
        s_meter.CreateCounter<long>("autoencoder.training.steps", "{step}", "Mini-batches trained.");

    private static readonly Counter<long> s_samples =
        s_meter.CreateCounter<long>("autoencoder.training.samples", "{sample}", "Rows trained.");

    private static readonly Histogram<double> s_epochs =
        s_meter.CreateHistogram<double>("autoencoder.training.epoch.duration", "s", "Duration of epochs, without validation.");

    private static readonly Gauge<double> s_loss =
        s_meter.CreateGauge<double>("autoencoder.training.loss", "{1}", "Mean loss of the last epoch.");

    private static readonly Gauge<double> s_validationLoss =
        s_meter.CreateGauge<double>("autoencoder.training.validation.loss", "{1}", "Mean loss of the validation set after the last epoch.");

    private static readonly Gauge<double> s_learningRate =
        s_meter.CreateGauge<double>("autoencoder.training.learning_rate", "{1}", "Learning rate of the last update.");

    private static readonly Gauge<double> s_gradientNorm =
        s_meter.CreateGauge<double>("autoencoder.training.gradient.norm", "{1}", "Mean norm of the last epoch's gradients.");

    private readonly KeyValuePair<string, object?> _network;

    /// <summary>Begins to tell of the training of a network.</summary>
    /// <param name="network">The name of its type.</param>
    internal TrainingTelemetry(string network) => _network = new(NetworkTag, network);

    /// <summary>Begins the activity of a whole training; null where nobody listens.</summary>
    internal Activity? BeginTraining(int epochs, int samples, int parameters)
    {
        Activity? activity = s_source.StartActivity("autoencoder.fit");
        activity?.SetTag(NetworkTag, _network.Value);
        activity?.SetTag("autoencoder.training.epochs", epochs);
        activity?.SetTag("autoencoder.training.sample_count", samples);
        activity?.SetTag("autoencoder.parameter_count", parameters);
        return activity;
    }

    /// <summary>Begins the activity of an epoch; null where nobody listens.</summary>
    internal Activity? BeginEpoch(int epoch)
    {
        Activity? activity = s_source.StartActivity("autoencoder.epoch");
        activity?.SetTag(NetworkTag, _network.Value);
        activity?.SetTag("autoencoder.training.epoch", epoch);
        return activity;
    }

    /// <summary>Counts a step.</summary>
    internal void CountStep(int rows)
    {
        s_steps.Add(1, _network);
        s_samples.Add(rows, _network);
    }

    /// <summary>Records what an epoch came to.</summary>
    internal void Record(in EpochReport report, double seconds, Activity? activity)
    {
        s_epochs.Record(seconds, _network);
        s_loss.Record(report.Loss, _network);
        s_learningRate.Record(report.LearningRate, _network);
        s_gradientNorm.Record(report.GradientNorm, _network);
        if (report.ValidationLoss is { } validationLoss)
            s_validationLoss.Record(validationLoss, _network);
        activity?.SetTag("autoencoder.training.loss", report.Loss);
        activity?.SetTag("autoencoder.training.validation.loss", report.ValidationLoss);
    }
}
